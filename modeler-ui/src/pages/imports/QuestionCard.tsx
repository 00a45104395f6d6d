import { CheckCircleFilled, QuestionCircleFilled, UndoOutlined } from '@ant-design/icons';
import { Button, Radio, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Answer, ImportQuestion, ReportLine } from '../../api/imports';
import { AnswerValue } from './AnswerValue';
import type { DraftField } from './draftFields';
import { choiceOf } from './report';

type Props = {
  question: ImportQuestion;
  /** What the report says of it. */
  lines: readonly ReportLine[];
  /** Chosen but not sent yet; null: the answer is taken back. */
  given: Answer | null | undefined;
  /** Undefined: as it is with the server. */
  onGive: (answer: Answer | null | undefined) => void;
  fields: readonly DraftField[];
  /** Names of elements, by id. */
  nameOf: (elementId: string) => string;
  /** Whether an element is seen in the diagram. */
  drawn: (elementId: string) => boolean;
  onPick: (elementId: string) => void;
  /** The drafts are not derived from the file any more. */
  fixed: boolean;
};

/** Elements named before the rest is only counted. */
const mostNamed = 4;

/** A question with the ways to answer it. */
export function QuestionCard({ question, lines, given, onGive, fields, nameOf, drawn, onPick, fixed }: Props) {
  const { t } = useTranslation();
  const further = lines.map(({ message }) => message).filter((message) => message !== question.message);
  const places = question.element_ids.filter(drawn);
  const named = places.slice(0, mostNamed);
  const more = places.length - named.length;
  return (
    <article className={`question-card ${question.open ? 'open' : 'answered'}${given === undefined ? '' : ' given'}`} aria-label={question.message}>
      <header>
        {question.open ? <QuestionCircleFilled className="tone-question" /> : <CheckCircleFilled className="tone-done" />}
        <Tag>{t(`questionKind.${question.kind}` as 'questionKind.participant', { defaultValue: question.kind })}</Tag>
        {named.map((id) => (
          <button key={id} type="button" className="element-link" onClick={() => { onPick(id); }}>{nameOf(id)}</button>
        ))}
        {more > 0 && <span className="soft">{t('imports.more', { count: more })}</span>}
      </header>
      <p>{question.message}</p>
      {further.length > 0 && <ul className="further">{further.map((message, index) => <li key={index}>{message}</li>)}</ul>}
      {question.invalid && <p className="tone-error" role="alert">{t('imports.invalid')}</p>}
      <AnswerChoices question={question} given={given} onGive={onGive} fields={fields} args={lines[0]?.args ?? {}} fixed={fixed} />
      {!fixed && (
        <footer>
          {question.answer !== null && given === undefined && (
            <Button size="small" type="text" icon={<UndoOutlined />} onClick={() => { onGive(null); }}>{t('imports.takeBack')}</Button>
          )}
          {given !== undefined && (
            <>
              <span className="soft">{t(given === null ? 'imports.takenBack' : 'imports.notSent')}</span>
              <Button size="small" type="text" onClick={() => { onGive(undefined); }}>{t('imports.forget')}</Button>
            </>
          )}
        </footer>
      )}
    </article>
  );
}

type ChoicesProps = Pick<Props, 'question' | 'given' | 'onGive' | 'fields' | 'fixed'> & { args: Readonly<Record<string, string>> };

/** The choices, and a control for what the chosen one asks for. */
export function AnswerChoices({ question, given, onGive, fields, args, fixed }: ChoicesProps) {
  const { t } = useTranslation();
  const inForce = question.answer ?? (question.required ? null : question.proposal);
  const shown = given === undefined ? inForce : given;
  const choice = choiceOf(question, shown);
  const proposed = question.proposal;
  return (
    <>
      <Radio.Group
        className="choices"
        disabled={fixed}
        value={shown?.choice ?? null}
        aria-label={t('imports.choices')}
        onChange={({ target }) => {
          const id = target.value as string;
          onGive({ choice: id, value: proposed?.choice === id ? proposed.value : '' });
        }}
        options={question.choices.map(({ id, text }) => ({
          value: id,
          label: (
            <>
              {text}
              {proposed?.choice === id && <Tag className="proposed" color="blue">{proposedText(t('imports.proposed'), proposed, question)}</Tag>}
            </>
          ),
        }))}
      />
      {choice !== null && choice.asks !== 'nothing' && !fixed && (
        <AnswerValue
          question={question}
          asks={choice.asks}
          value={shown?.value ?? ''}
          onChange={(value) => { onGive({ choice: choice.id, value }); }}
          fields={fields}
          args={args}
        />
      )}
      {choice !== null && choice.asks !== 'nothing' && fixed && <p className="code">{shown?.value}</p>}
    </>
  );
}

/** What a proposal holds says more than that it is one, unless it is an id. */
function proposedText(word: string, { value }: Answer, { kind }: ImportQuestion): string {
  return value === '' || kind === 'processes' ? word : `${word} ${value}`;
}
