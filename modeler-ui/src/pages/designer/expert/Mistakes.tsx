import { CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import type { Mistake } from '../../../api/texts';

const around = 24;

type Props = {
  id?: string;
  text: string;
  mistakes: readonly Mistake[];
  /** Leads to a place of the text; without it mistakes are only told. */
  onPick?: (mistake: Mistake) => void;
};

/** What is wrong with a text, each with the words around its place. */
export function Mistakes({ id, text, mistakes, onPick }: Props) {
  return (
    <ul id={id} className="mistakes" aria-live="polite">
      {mistakes.map((mistake, index) => {
        const said = (
          <>
            {mistake.severity === 'B' ? <CloseCircleFilled className="weight-error" /> : <WarningFilled className="weight-warning" />}
            <span>{mistake.message}</span>
          </>
        );
        return (
          <li key={index}>
            {onPick ? (
              <button type="button" className="mistake" onClick={() => { onPick(mistake); }}>{said}</button>
            ) : (
              <div className="mistake">{said}</div>
            )}
            <Place text={text} mistake={mistake} />
          </li>
        );
      })}
    </ul>
  );
}

function Place({ text, mistake: { position, length } }: { text: string; mistake: Mistake }) {
  const start = position - 1;
  const end = start + length;
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  return (
    <code className="mistake-place">
      {from > 0 && '…'}
      {text.slice(from, start)}
      <mark>{text.slice(start, end) || ' '}</mark>
      {text.slice(end, to)}
      {to < text.length && '…'}
    </code>
  );
}
