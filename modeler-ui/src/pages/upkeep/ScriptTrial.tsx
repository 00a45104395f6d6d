import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trialsApi } from '../../api/trials';
import { wordsOf } from '../../app/Failure';
import { CodeArea } from './CodeArea';
import { Complaints } from './Complaints';
import { complaintsOf } from './lines';

type Props = {
  source: string;
  /** Told what the server says, and nothing when all went well. */
  onFailed: (error: string) => void;
  onLine: (line: number) => void;
};

const sample = '{\n  "title": "VPN",\n  "days": 3\n}';

/** Runs the text as it stands, saved or not, on a ticket that nobody has. */
export function ScriptTrial({ source, onFailed, onLine }: Props) {
  const { t } = useTranslation();
  const [values, setValues] = useState(sample);
  const ticket = valuesOf(values);
  const trial = useMutation({
    mutationFn: (given: Record<string, unknown>) => trialsApi.script({ source, ticket: given }),
    onMutate: () => { onFailed(''); },
    onSuccess: ({ error }) => { onFailed(error ?? ''); },
  });
  const ended = trial.data;
  return (
    <Card size="small" className="script-trial" title={<h2>{t('scriptTrial.title')}</h2>}>
      <p className="upkeep-hint">{t('scriptTrial.lead')}</p>
      <CodeArea label={t('scriptTrial.values')} value={values} onChange={setValues} rows={8} numbered={false} />
      {ticket === null && <Alert type="warning" showIcon title={t('scriptTrial.noValues')} />}
      <Button
        loading={trial.isPending}
        disabled={ticket === null || source.trim() === ''}
        onClick={() => { trial.mutate(ticket ?? {}); }}
      >
        {t('scriptTrial.run')}
      </Button>
      <div role="status">
        {trial.error && <Alert type="error" showIcon title={wordsOf(trial.error, t).title} description={wordsOf(trial.error, t).hint} />}
        {ended?.error != null && <Complaints title={t('scriptTrial.failed')} complaints={complaintsOf(ended.error)} onLine={onLine} />}
        {ended?.error === null && (
          <Alert
            type="success"
            showIcon
            title={t('scriptTrial.ended')}
            description={ended.output ? <pre tabIndex={0} aria-label={t('scriptTrial.output')}>{ended.output}</pre> : t('scriptTrial.silent')}
          />
        )}
      </div>
    </Card>
  );
}

/** Null when the text is no JSON object. */
function valuesOf(text: string): Record<string, unknown> | null {
  try {
    const values: unknown = JSON.parse(text === '' ? '{}' : text);
    return typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
