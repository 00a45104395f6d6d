import { CompressOutlined, OneToOneOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Space, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import type { LiveWorkflow } from '../../api/workflows';
import { Failure } from '../../app/Failure';
import { Waiting } from '../../app/Waiting';
import type { DiagramElements } from '../../bpmn/elements';
import { Legend } from './Legend';
import { useDiagram } from './useDiagram';

type Props = {
  workflow: LiveWorkflow;
  name: string;
  selected: string | null;
  onSelect: (elementId: string | null) => void;
  /** What the drawn file says of its elements. */
  onRead: (elements: DiagramElements) => void;
};

const zoomStep = 1.25;

export function DiagramCard({ workflow, name, selected, onSelect, onRead }: Props) {
  const { t } = useTranslation();
  const bpmn = useQuery({
    queryKey: ['workflow', workflow.id, 'bpmn', workflow.live_version.number],
    queryFn: ({ signal }) => api.workflows.bpmn(workflow.id, signal),
  });
  const { container, viewer, broken } = useDiagram({
    xml: bpmn.data,
    states: workflow.state_list,
    name,
    selected,
    onSelect,
    onRead,
  });
  return (
    <Card
      size="small"
      className="diagram"
      title={<h2>{t('diagram.title')}</h2>}
      extra={
        <Space size={2}>
          <Tool label={t('diagram.fit')} icon={<CompressOutlined />} onClick={viewer && (() => { viewer.fit(); })} />
          <Tool label={t('diagram.reset')} icon={<OneToOneOutlined />} onClick={viewer && (() => { viewer.originalSize(); })} />
          <Tool label={t('diagram.zoomOut')} icon={<ZoomOutOutlined />} onClick={viewer && (() => { viewer.zoomBy(1 / zoomStep); })} />
          <Tool label={t('diagram.zoomIn')} icon={<ZoomInOutlined />} onClick={viewer && (() => { viewer.zoomBy(zoomStep); })} />
        </Space>
      }
    >
      <div className="diagram-canvas" ref={container} />
      {!viewer && (
        <div className="diagram-cover">
          {bpmn.isError ? (
            <Failure error={bpmn.error} onRetry={() => void bpmn.refetch()} />
          ) : broken ? (
            <p role="alert">
              <strong>{t('diagram.broken')}</strong>
              <br />
              {t('diagram.brokenHint')}
            </p>
          ) : (
            <Waiting text={t('diagram.loading')} />
          )}
        </div>
      )}
      <Legend />
    </Card>
  );
}

function Tool({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: (() => void) | null }) {
  return (
    <Tooltip title={label}>
      <Button
        type="text"
        size="small"
        icon={icon}
        aria-label={label}
        disabled={onClick === null}
        {...(onClick ? { onClick } : {})}
      />
    </Tooltip>
  );
}
