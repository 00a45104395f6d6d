import { CloseCircleFilled } from '@ant-design/icons';
import { Button, Card, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Answers, Refusal } from '../../api/imports';
import { Excerpt, placeOf } from './Excerpt';
import { AnswerChoices } from './QuestionCard';
import { complete } from './report';
import { textOf } from './source';

type Props = {
  file: File;
  refusal: Refusal;
  /** The file is to be read again with these answers. */
  onAgain: (answers: Answers) => void;
};

/** Why a file did not become anything, where in it, and what may help. */
export function Refused({ file, refusal, onAgain }: Props) {
  const { t } = useTranslation();
  const source = useText(file);
  const [given, setGiven] = useState<Record<string, Answer>>({});
  const { diagnostics, questions } = refusal;
  const asked = new Set(questions.map(({ id }) => id));
  const reasons = diagnostics.filter(({ question }) => question === null || !asked.has(question));
  const ready = questions.every((question) => {
    const answer = given[question.id] ?? question.proposal;
    return answer !== null && complete(question, answer);
  });
  return (
    <Card size="small" className="refused" role="alert" title={<h2>{t('imports.refused', { name: file.name })}</h2>}>
      <ul className="plain">
        {reasons.map((line, index) => {
          const place = placeOf(line);
          return (
            <li key={index}>
              <p>
                {line.severity === 'E' && <CloseCircleFilled className="tone-error" />} {line.message} <Tag>{line.code}</Tag>
              </p>
              {place && source !== null && <Excerpt text={source} place={place} />}
            </li>
          );
        })}
      </ul>
      {questions.map((question) => (
        <div key={question.id} className="question-card open">
          <p>{question.message}</p>
          <AnswerChoices
            question={question}
            given={given[question.id] ?? question.proposal}
            onGive={(answer) => { if (answer) { setGiven({ ...given, [question.id]: answer }); } }}
            fields={[]}
            args={{}}
            fixed={false}
          />
        </div>
      ))}
      {questions.length > 0 && (
        <Button
          type="primary"
          disabled={!ready}
          onClick={() => {
            onAgain(Object.fromEntries(questions.flatMap(({ id, proposal }) => { const answer = given[id] ?? proposal; return answer ? [[id, answer]] : []; })));
          }}
        >
          {t('imports.again')}
        </Button>
      )}
      {questions.length === 0 && <p className="soft">{t('imports.refusedHint')}</p>}
    </Card>
  );
}

function useText(file: File): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    file.arrayBuffer().then(
      (bytes) => { if (!left) { setText(textOf(bytes)); } },
      () => undefined, // it was moved or changed on the disk: then nothing of it is shown
    );
    return () => { left = true; };
  }, [file]);
  return text;
}
