import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Answers, ImportQuestion } from '../../api/imports';
import type { DraftField } from './draftFields';
import { AnswerChoices, QuestionCard } from './QuestionCard';
import { alike, type Asked } from './report';

export type Give = (question: ImportQuestion, answer: Answer | null | undefined) => void;

type Props = {
  asked: readonly Asked[];
  given: Answers;
  onGive: Give;
  fields: readonly DraftField[];
  nameOf: (elementId: string) => string;
  /** Whether an element is seen in the diagram. */
  drawn: (elementId: string) => boolean;
  onPick: (elementId: string) => void;
  fixed: boolean;
};

/** Cards shown before somebody asks for more; and what each asking adds. */
const step = 30;

export function Questions({ asked, given, onGive, fields, nameOf, drawn, onPick, fixed }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(step);
  return (
    <>
      {!fixed && alike(asked.filter(({ question }) => question.open)).map((questions) => (
        <Together key={questions[0]?.kind} questions={questions} given={given} onGive={onGive} fields={fields} />
      ))}
      {asked.slice(0, shown).map(({ question, lines }) => (
        <QuestionCard
          key={question.id}
          question={question}
          lines={lines}
          given={given[question.id]}
          onGive={(answer) => { onGive(question, answer); }}
          fields={fields}
          nameOf={nameOf}
          drawn={drawn}
          onPick={onPick}
          fixed={fixed}
        />
      ))}
      {asked.length > shown && (
        <Button type="link" onClick={() => { setShown(shown + step); }}>{t('imports.showMore', { count: asked.length - shown })}</Button>
      )}
    </>
  );
}

/** Questions of one kind, answered all in one go; single ones can be answered otherwise afterwards. */
function Together({ questions, given, onGive, fields }: { questions: readonly ImportQuestion[]; given: Answers; onGive: Give; fields: readonly DraftField[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [model] = questions;
  if (!model) {
    return null;
  }
  // The answer all of them have got, if it is one.
  const answers = questions.map(({ id }) => given[id]);
  const [one] = answers;
  const common = answers.every((each) => each?.choice === one?.choice && each?.value === one?.value) ? one : undefined;
  const kind = t(`questionKind.${model.kind}` as 'questionKind.participant', { defaultValue: model.kind });
  return (
    <section className="question-card together" aria-label={t('imports.together', { count: questions.length, kind })}>
      <Button type="text" size="small" aria-expanded={open} onClick={() => { setOpen(!open); }}>
        {t('imports.together', { count: questions.length, kind })}
      </Button>
      {open && (
        <AnswerChoices
          question={{ ...model, proposal: null }}
          given={common}
          onGive={(answer) => { questions.forEach((question) => { onGive(question, answer); }); }}
          fields={fields}
          args={{}}
          fixed={false}
        />
      )}
    </section>
  );
}
