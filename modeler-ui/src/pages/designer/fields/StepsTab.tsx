import './steps.css';
import { Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idOf, type ModdleElement } from '../../../bpmn/moddle';
import { useModeler } from '../context';
import { AddArrow, AddTimeout } from './AddArrow';
import { AddStep } from './AddStep';
import { ArrowsTable } from './ArrowsTable';
import { ElementsTable } from './ElementsTable';
import { useElements } from './elements';

/**
 * The drawing as tables: all of it can be made here without a pointer, and every setting is in the panel beside. New elements get
 * a place in the drawing, too.
 */
export function StepsTab({ onSettings }: { onSettings: () => void }) {
  const { t } = useTranslation();
  const modeler = useModeler();
  const elements = useElements();
  const [told, setTold] = useState('');
  const [where, setWhere] = useState<string | null>(null);
  const settings = (element: ModdleElement) => {
    modeler.select(idOf(element));
    // The panel shows it after this turn.
    requestAnimationFrame(onSettings);
  };
  return (
    <div className="tab-page steps-page">
      <p className="soft steps-status" role="status">{told || t('table.tidy')}</p>
      <Card size="small" title={<h2>{t('table.elements')}</h2>}>
        <AddStep elements={elements} where={where} onWhere={setWhere} onTold={setTold} />
        <ElementsTable elements={elements} onSettings={settings} onTold={setTold} onAddAfter={(id) => {
          setWhere(id);
          document.getElementById('add-step-name')?.focus();
        }} />
      </Card>
      <Card size="small" className="steps-flows" title={<h2>{t('steps.flows')}</h2>}>
        <div className="steps-forms">
          <AddArrow elements={elements} onTold={setTold} />
          <AddTimeout elements={elements} onTold={setTold} />
        </div>
        <ArrowsTable elements={elements} onSettings={settings} onTold={setTold} />
      </Card>
    </div>
  );
}
