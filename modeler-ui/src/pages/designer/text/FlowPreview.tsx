import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiagramViewer } from '../../../bpmn/viewer';
import { useLanguage } from '../../../app/language';

/** Draws a file, fitted into the space there is. */
export function FlowPreview({ xml }: { xml: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<DiagramViewer | null>(null);

  useEffect(() => {
    let made: DiagramViewer | null = null;
    let left = false;
    void import('../../../bpmn/viewer').then(({ createViewer }) => {
      if (!left && container.current) {
        made = createViewer({ container: container.current, onSelect: () => undefined });
        setViewer(made);
      }
    });
    return () => {
      left = true;
      made?.destroy();
    };
  }, []);

  useEffect(() => {
    viewer?.setLanguage(language, { diagram: t('textFlow.preview'), enterSubprocess: t('textFlow.preview') });
    // What cannot be drawn was told by the layout already.
    viewer?.show(xml).catch(() => undefined);
  }, [viewer, xml, language, t]);

  return <div className="flow-preview" ref={container} />;
}
