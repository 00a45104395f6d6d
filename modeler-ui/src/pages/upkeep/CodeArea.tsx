import { useId, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { indentation, moved, rangeOf } from './lines';

export type CodeAreaControl = { showLine: (line: number) => void };

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Lines that something is said about, counted from 1. */
  marked?: readonly number[];
  /** How many lines are visible. */
  rows: number;
  /** Whether lines are numbered. */
  numbered?: boolean;
  ref?: Ref<CodeAreaControl>;
};

/** Text of a program: Tab moves lines in and out, and after Escape goes on to the next control as everywhere else. */
export function CodeArea({ label, value, onChange, marked = [], rows, numbered = true, ref }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLOListElement>(null);
  const leaving = useRef(false);
  useImperativeHandle(ref, () => ({
    showLine: (line) => {
      const text = area.current;
      if (text) {
        text.focus();
        text.setSelectionRange(...rangeOf(text.value, line));
        text.scrollTop = Math.max(0, (line - rows / 2) * Number.parseFloat(getComputedStyle(text).lineHeight));
      }
    },
  }));
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') {
      leaving.current = true;
    } else if (event.key === 'Tab' && !leaving.current && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      indent(event.currentTarget, !event.shiftKey);
    } else if (event.key !== 'Shift' && event.key !== 'Tab') {
      leaving.current = false;
    }
  };
  return (
    <div className="code-area-control">
      <label htmlFor={id}>{label}</label>
      <div className={numbered ? 'code-area code-area-numbered' : 'code-area'}>
        {numbered && (
          <div className="code-area-behind" aria-hidden="true">
            <ol ref={numbers}>
              {value.split('\n').map((_, index) => (
                <li key={index} className={marked.includes(index + 1) ? 'code-area-marked' : undefined}>{index + 1}</li>
              ))}
            </ol>
          </div>
        )}
        <textarea
          ref={area}
          id={id}
          rows={rows}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-describedby={`${id}-keys`}
          value={value}
          onChange={(event) => { onChange(event.target.value); }}
          onKeyDown={onKeyDown}
          onBlur={() => { leaving.current = false; }}
          onScroll={(event) => {
            if (numbers.current) {
              numbers.current.style.transform = `translateY(${(-event.currentTarget.scrollTop).toString()}px)`;
            }
          }}
        />
      </div>
      <div id={`${id}-keys`} className="upkeep-hint">{t('code.keys')}</div>
    </div>
  );
}

/** As if it was typed, so that the browser can take it back. */
function indent(area: HTMLTextAreaElement, inwards: boolean): void {
  const { selectionStart: from, selectionEnd: to, value } = area;
  if (inwards && !value.slice(from, to).includes('\n')) {
    write(area, indentation);
    return;
  }
  const { start, end, lines } = moved(value, from, to, inwards);
  if (lines === value.slice(start, end)) {
    return;
  }
  area.setSelectionRange(start, end);
  write(area, lines);
  if (to > from) {
    area.setSelectionRange(start, start + lines.length);
  } else {
    const place = Math.max(start, from - (end - start - lines.length));
    area.setSelectionRange(place, place);
  }
}

function write(area: HTMLTextAreaElement, text: string): void {
  // There is no other way that keeps undo in all browsers.
  if (!document.execCommand(text === '' ? 'delete' : 'insertText', false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
