import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/error';
import { wordsOf } from '../../app/Failure';
import { complaintsOf, type Complaint } from './lines';

type Props = { title: string; complaints: readonly Complaint[]; onLine: (line: number) => void };

/** What is said of a script; what names a line leads to it. */
export function Complaints({ title, complaints, onLine }: Props) {
  const { t } = useTranslation();
  return (
    <Alert
      type="error"
      showIcon
      title={title}
      description={
        <ul className="complaints">
          {complaints.map(({ text, line }, index) => (
            <li key={index}>
              {text}
              {line > 0 && <Button size="small" onClick={() => { onLine(line); }}>{t('code.toLine', { line })}</Button>}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** Why something was not saved. */
export function Refusal({ error, onLine }: { error: Error; onLine: (line: number) => void }) {
  const { t } = useTranslation();
  const refused = complaintsOfError(error);
  if (refused.length > 0) {
    return <Complaints title={t('upkeep.notSaved')} complaints={refused} onLine={onLine} />;
  }
  const { title, hint } = wordsOf(error, t);
  return <Alert type="error" showIcon title={title} description={hint} />;
}

export function complaintsOfError(error: Error | null): Complaint[] {
  return error instanceof ApiError && error.status === 422 ? complaintsOf(error.detail) : [];
}
