import './expert.css';
import { Input, Select } from 'antd';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mistake } from '../../../api/texts';
import { useTyped } from '../panel/controls';
import type { ConditionField } from './conditionFields';
import { Mistakes } from './Mistakes';
import { useTextCheck } from './useTextCheck';

type Props = {
  kind: 'condition' | 'template';
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
  /** What may stand in braces. */
  fields: readonly Pick<ConditionField, 'key' | 'label' | 'type'>[];
  /** Those of them the server has to be told of. */
  own: readonly Pick<ConditionField, 'key' | 'type'>[];
  field: string;
};

const most = 8;

/** A text with fields in braces, checked by the server while it is typed; fields are offered where one begins. */
export function CheckedText({ kind, label, hint, value, onChange, fields, own, field }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { shown, type, done } = useTyped(value, onChange);
  const [caret, setCaret] = useState(0);
  const mistakes = useTextCheck(kind, shown, own);
  const begun = /\{([^{}'"]*)$/.exec(shown.slice(0, caret))?.[1];
  const offered = begun === undefined ? [] : fields.filter((each) => `${each.key} ${each.label}`.toLowerCase().includes(begun.trim().toLowerCase())).slice(0, most);
  const area = () => box.current?.querySelector('textarea') ?? null;
  const select = (start: number, end: number) => {
    requestAnimationFrame(() => {
      area()?.focus();
      area()?.setSelectionRange(start, end);
      setCaret(end);
    });
  };
  const insert = (key: string) => {
    const at = area()?.selectionStart ?? shown.length;
    const before = shown.slice(0, at).replace(/\{[^{}'"]*$/, '');
    const after = shown.slice(at).replace(/^[\w.-]*\}/, '');
    type(`${before}{${key}}${after}`);
    // Picked, not typed: nothing more is waited for, so that undo takes it back at once.
    done();
    select(before.length + key.length + 2, before.length + key.length + 2);
  };
  const arrows = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...(box.current?.querySelectorAll<HTMLElement>('.suggestion') ?? [])];
    const now = buttons.indexOf(event.target as HTMLElement);
    if (event.key === 'Escape' && now >= 0) {
      area()?.focus();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && buttons.length > 0 && (now >= 0 || event.key === 'ArrowDown')) {
      event.preventDefault();
      (buttons[now + (event.key === 'ArrowDown' ? 1 : -1)] ?? area())?.focus();
    }
  };
  return (
    <div className="control checked-text" data-field={field} ref={box} onKeyDown={arrows}>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        className="code"
        autoSize={{ minRows: 2, maxRows: 10 }}
        spellCheck={false}
        value={shown}
        {...(mistakes.some(({ severity }) => severity === 'B') && { status: 'error' as const, 'aria-invalid': true })}
        {...(mistakes.length > 0 && { 'aria-describedby': `${id}-mistakes` })}
        onChange={(event) => {
          setCaret(event.target.selectionStart);
          type(event.target.value);
        }}
        onSelect={(event) => { setCaret(event.currentTarget.selectionStart); }}
        onBlur={(event) => {
          // Fields that are offered finish what is typed here.
          if (!box.current?.contains(event.relatedTarget)) {
            done();
          }
        }}
      />
      {offered.length > 0 && (
        <div className="suggestions" role="group" aria-label={t('conditions.suggestions')}>
          {offered.map((each) => (
            <button key={each.key} type="button" className="suggestion" onClick={() => { insert(each.key); }}>
              <code>{each.key}</code> {each.label}
            </button>
          ))}
        </div>
      )}
      <Mistakes id={`${id}-mistakes`} text={shown} mistakes={mistakes} onPick={(mistake: Mistake) => { select(mistake.position - 1, mistake.position - 1 + mistake.length); }} />
      <div className="checked-text-foot">
        <span className="control-hint">{hint}</span>
        <Select
          size="small"
          variant="filled"
          aria-label={t('conditions.insert')}
          placeholder={t('conditions.insert')}
          value={null}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={fields.map((each) => ({ value: each.key, label: `${each.label} (${each.key})` }))}
          onSelect={(key) => { insert(key ?? ''); }}
        />
      </div>
    </div>
  );
}
