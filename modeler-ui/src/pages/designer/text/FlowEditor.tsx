import { useRef, type RefObject } from 'react';
import type { TextError } from '../../../bpmn/text/flowText';

type Props = {
  id: string;
  value: string;
  errors: readonly TextError[];
  describedBy: string;
  input: RefObject<HTMLTextAreaElement | null>;
  onChange: (text: string) => void;
};

/** A text with line numbers; what is wrong is underlined where it stands. */
export function FlowEditor({ id, value, errors, describedBy, input, onChange }: Props) {
  const back = useRef<HTMLDivElement>(null);
  const lines = value.split('\n');
  return (
    <div className="flow-editor">
      <div className="flow-editor-back" ref={back} aria-hidden="true">
        {lines.map((line, index) => (
          <div key={index} className="flow-editor-line">
            <span className="flow-editor-number">{index + 1}</span>
            <Marked line={line} errors={errors.filter((error) => error.line === index + 1)} />
          </div>
        ))}
      </div>
      <textarea
        id={id}
        ref={input}
        className="flow-editor-text"
        value={value}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        aria-invalid={errors.length > 0}
        aria-describedby={describedBy}
        onChange={(event) => { onChange(event.target.value); }}
        onScroll={({ currentTarget }) => {
          if (back.current) {
            back.current.scrollTop = currentTarget.scrollTop;
            back.current.scrollLeft = currentTarget.scrollLeft;
          }
        }}
      />
    </div>
  );
}

function Marked({ line, errors }: { line: string; errors: readonly TextError[] }) {
  const parts = [];
  let from = 0;
  for (const { column, length } of errors) {
    const begin = Math.max(from, column - 1);
    parts.push(line.slice(from, begin), <mark key={begin}>{line.slice(begin, begin + length) || ' '}</mark>);
    from = begin + length;
  }
  return <>{parts}{line.slice(from)}</>;
}

/** Puts the caret to where something is wrong. */
export function goTo(input: HTMLTextAreaElement | null, { line, column, length }: TextError): void {
  if (input) {
    const begin = input.value.split('\n').slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    input.focus();
    input.setSelectionRange(begin, begin + length);
  }
}
