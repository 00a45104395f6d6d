import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Answer, Answers, ImportQuestion } from '../../api/imports';
import { complete, proposals } from './report';

type Props = {
  questions: readonly ImportQuestion[];
  given: Answers;
  busy: boolean;
  onPropose: (answers: Record<string, Answer>) => void;
  onForget: () => void;
  onSend: (answers: Answers) => void;
};

/** Sends what was chosen, whether one answer or all. */
export function AnswerBar({ questions, given, busy, onPropose, onForget, onSend }: Props) {
  const { t } = useTranslation();
  const byId = new Map(questions.map((question) => [question.id, question]));
  const ready = Object.entries(given).filter(([id, answer]) => {
    const question = byId.get(id);
    return question && (answer === null || complete(question, answer));
  });
  const lacking = Object.keys(given).length - ready.length;
  const proposed = proposals(questions, given);
  const count = Object.keys(proposed).length;
  if (ready.length === 0 && lacking === 0 && count === 0) {
    return null;
  }
  return (
    <div className="answer-bar">
      {count > 0 && <Button onClick={() => { onPropose(proposed); }}>{t('imports.acceptProposals', { count })}</Button>}
      {lacking > 0 && <span className="tone-question">{t('imports.lacking', { count: lacking })}</span>}
      <span className="answer-bar-send">
        {Object.keys(given).length > 0 && <Button type="text" onClick={onForget}>{t('imports.forgetAll')}</Button>}
        <Button type="primary" loading={busy} disabled={ready.length === 0} onClick={() => { onSend(Object.fromEntries(ready)); }}>
          {t('imports.send', { count: ready.length })}
        </Button>
      </span>
    </div>
  );
}
