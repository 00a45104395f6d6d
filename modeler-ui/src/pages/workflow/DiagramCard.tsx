import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import type { LiveWorkflow } from '../../api/workflows';
import { useLanguage } from '../../app/language';
import type { DiagramElements } from '../../bpmn/elements';
import { formatNumber } from '../../i18n/format';
import { nameIn } from '../../i18n/names';
import { DiagramFrame } from './DiagramFrame';
import { Legend } from './Legend';

type Props = {
  workflow: LiveWorkflow;
  name: string;
  selected: string | null;
  onSelect: (elementId: string | null) => void;
  /** What the drawn file says of its elements. */
  onRead: (elements: DiagramElements) => void;
};

export function DiagramCard({ workflow, name, selected, onSelect, onRead }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const bpmn = useQuery({
    queryKey: ['workflow', workflow.id, 'bpmn', workflow.live_version.number],
    queryFn: ({ signal }) => api.workflows.bpmn(workflow.id, signal),
  });
  const counts = useMemo(
    () =>
      workflow.state_list
        .filter((state) => state.open_tickets > 0)
        .map((state) => {
          const number = formatNumber(language, state.open_tickets);
          return {
            elementId: state.element_id,
            text: number,
            label: t('diagram.openTickets', { name: nameIn(language, state), number }),
          };
        }),
    [workflow.state_list, language, t],
  );
  return (
    <DiagramFrame
      xml={bpmn.data}
      failure={bpmn.error}
      onRetry={() => void bpmn.refetch()}
      counts={counts}
      name={name}
      selected={selected}
      onSelect={onSelect}
      onRead={onRead}
      legend={<Legend />}
    />
  );
}
