import { AutoComplete, Input, InputNumber, Switch } from 'antd';
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react';

/** Name of a property as findings call it: the way from a finding to its control. */
type Named = { field?: string };

/** A control with its label above and a hint below. */
export function Labelled({ label, hint, field, children }: Named & { label: string; hint?: ReactNode; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="control" data-field={field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <div className="control-hint">{hint}</div>}
    </div>
  );
}

const pause = 600;

/** Text under way: handed on after a pause, when it is left, and when its element is left. */
export function useTyped(value: string, commit: (value: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef<string | null>(null);
  const hand = useEffectEvent(() => {
    if (latest.current !== null && latest.current !== value) {
      commit(latest.current);
    }
    latest.current = null;
  });
  useEffect(() => {
    if (typed === null) {
      return;
    }
    const timer = setTimeout(() => { hand(); }, pause);
    return () => { clearTimeout(timer); };
  }, [typed]);
  const leave = useRef<() => void>(() => undefined);
  useEffect(() => {
    leave.current = () => { hand(); };
  });
  useEffect(() => () => { leave.current(); }, []);
  return {
    shown: typed ?? value,
    type: (next: string) => {
      latest.current = next;
      setTyped(next);
    },
    done: () => {
      if (latest.current !== null && latest.current !== value) {
        commit(latest.current);
      }
      latest.current = null;
      setTyped(null);
    },
  };
}

type TextProps = Named & {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  placeholder?: string;
  rows?: number;
  code?: boolean;
  secret?: boolean;
};

export function TextControl({ label, value, onChange, hint, placeholder, rows, code, secret, field }: TextProps) {
  const { shown, type, done } = useTyped(value, onChange);
  const common = {
    value: shown,
    onBlur: done,
    onChange: (event: { target: { value: string } }) => { type(event.target.value); },
    ...(placeholder !== undefined && { placeholder }),
    ...(code && { className: 'code', spellCheck: false }),
  };
  return (
    <Labelled label={label} hint={hint} {...(field !== undefined && { field })}>
      {(id) =>
        rows ? (
          <Input.TextArea id={id} autoSize={{ minRows: rows, maxRows: 10 }} {...common} />
        ) : secret ? (
          <Input.Password id={id} autoComplete="off" onPressEnter={done} {...common} />
        ) : (
          <Input id={id} autoComplete="off" onPressEnter={done} {...common} />
        )
      }
    </Labelled>
  );
}

/** An input without a visible label, for tables. */
export function CellText({ label, value, onChange, code = false, type = 'text', placeholder = '', disabled = false }: { label: string; value: string; onChange: (value: string) => void; code?: boolean; placeholder?: string; disabled?: boolean; type?: 'text' | 'number' | 'date' | 'datetime-local' }) {
  const { shown, type: typed, done } = useTyped(value, onChange);
  return (
    <Input
      size="small"
      type={type}
      placeholder={placeholder}
      disabled={disabled}
      {...(type === 'number' && { step: 'any' })}
      {...(type === 'datetime-local' && { step: 1 })}
      aria-label={label}
      autoComplete="off"
      value={shown}
      onBlur={done}
      onPressEnter={done}
      onChange={(event) => { typed(event.target.value); }}
      {...(code && { className: 'code' })}
    />
  );
}

type CompletingProps = {
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
  id?: string;
  /** When there is no visible label. */
  label?: string;
  size?: 'small';
};

/** Text with suggestions. */
export function CompletingText({ value, options, onChange, label, ...rest }: CompletingProps) {
  const { shown, type, done } = useTyped(value, onChange);
  return (
    <AutoComplete
      {...rest}
      {...(label !== undefined && { 'aria-label': label })}
      value={shown}
      options={options}
      onChange={(next: string) => { type(next); }}
      onBlur={done}
    />
  );
}

type NumberProps = {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  id?: string;
  /** When there is no visible label. */
  label?: string;
  suffix?: string;
};

/** A whole number; typed as text is, so that 12 is one step and not 1 and then 12. */
export function NumberInput({ value, onChange, label, ...rest }: NumberProps) {
  const { shown, type, done } = useTyped(value?.toString() ?? '', (text) => { onChange(text === '' ? null : Number(text)); });
  return (
    <InputNumber
      {...rest}
      {...(label !== undefined && { 'aria-label': label })}
      precision={0}
      value={shown === '' ? null : Number(shown)}
      onChange={(next) => { type(next?.toString() ?? ''); }}
      onBlur={done}
      onPressEnter={done}
    />
  );
}

export function NumberControl({ label, value, onChange, min = 0, hint, field }: Named & { label: string; value: number | null; onChange: (value: number | null) => void; min?: number; hint?: ReactNode }) {
  return (
    <Labelled label={label} hint={hint} {...(field !== undefined && { field })}>
      {(id) => <NumberInput id={id} min={min} value={value} onChange={onChange} />}
    </Labelled>
  );
}

export function SwitchControl({ label, value, onChange, hint, field }: Named & { label: string; value: boolean; onChange: (value: boolean) => void; hint?: string }) {
  const id = useId();
  return (
    <div className="control control-switch" data-field={field}>
      <label htmlFor={id}>
        {label}
        {hint && <span className="control-hint">{hint}</span>}
      </label>
      <Switch id={id} size="small" checked={value} onChange={onChange} />
    </div>
  );
}
