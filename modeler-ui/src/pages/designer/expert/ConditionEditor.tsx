import './expert.css';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conditionText, isComplete, rowsOf, type Condition } from '../../../bpmn/edit/condition';
import { readCondition } from '../../../bpmn/edit/conditionRead';
import { conditionOf, setCondition } from '../../../bpmn/edit/flow';
import type { ModdleElement } from '../../../bpmn/moddle';
import { useEdit, useRead } from '../context';
import { fieldsOf } from '../../../bpmn/edit/fields';
import { CheckedText } from './CheckedText';
import { ConditionRows } from './ConditionRows';
import { useConditionFields } from './conditionFields';
import { Mistakes } from './Mistakes';
import { useTextCheck } from './useTextCheck';

/** When a flow is taken: by rows, or as the text they stand for. A text that rows cannot show is left as it is. */
export function ConditionEditor({ flow }: { flow: ModdleElement }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const text = conditionOf(flow);
  const readable = readCondition(text) !== null;
  const [asText, setAsText] = useState(false);
  const fields = useConditionFields();
  const own = useRead(({ process }) => fieldsOf(process));
  const commit = (next: string) => { edit((model) => setCondition(model, flow, next)); };
  const shown = asText || !readable ? 'text' : 'rows';
  return (
    <div className="condition-editor">
      <Segmented
        size="small"
        aria-label={t('conditions.way')}
        value={shown}
        options={[
          { value: 'rows', label: t('conditions.rows'), disabled: !readable },
          { value: 'text', label: t('conditions.text') },
        ]}
        onChange={(next) => { setAsText(next === 'text'); }}
      />
      {shown === 'text' ? (
        <CheckedText
          kind="condition"
          field="condition"
          label={t('panel.condition')}
          hint={readable ? t('panel.conditionHint', { example: `{${own[0]?.key ?? 'days'}} > 3` }) : t('conditions.textOnly')}
          value={text}
          onChange={(next) => { commit(next.trim()); }}
          fields={fields}
          own={own}
        />
      ) : (
        <Rows text={text} commit={commit} />
      )}
    </div>
  );
}

/** Rows under way are kept here until they say something. */
function Rows({ text, commit }: { text: string; commit: (text: string) => void }) {
  const { t } = useTranslation();
  const fields = useConditionFields();
  const own = useRead(({ process }) => fieldsOf(process));
  const [draft, setDraft] = useState(() => drafted(text));
  if (draft.text !== text) {
    // Somebody else has changed it: undo, or the file is another one.
    setDraft(drafted(text));
  }
  const mistakes = useTextCheck('condition', text, own);
  const change = (condition: Condition) => {
    const next = rowsOf(condition).every(isComplete) ? conditionText(condition) : text;
    if (next !== text) {
      commit(next);
    }
    setDraft({ text: next, condition });
  };
  return (
    <div className="control" data-field="condition" role="group" aria-label={t('panel.condition')}>
      <span className="control-label">{t('panel.condition')}</span>
      <ConditionRows condition={draft.condition} fields={fields} onChange={change} />
      {!rowsOf(draft.condition).every(isComplete) && <div className="control-hint" role="status">{t('conditions.incomplete')}</div>}
      {text !== '' && <code className="condition-preview">{text}</code>}
      <Mistakes text={text} mistakes={mistakes} />
    </div>
  );
}

function drafted(text: string): { text: string; condition: Condition } {
  return { text, condition: readCondition(text) ?? { join: 'all', items: [] } };
}
