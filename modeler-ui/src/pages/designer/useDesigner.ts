import { useCallback, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import type { Draft, Finding, Question } from '../../api/drafts';
import { useLanguage } from '../../app/language';
import type { CopyShelf, DiagramModeler } from '../../bpmn/modeler';
import { createDraftKeeper, type DraftKeeper } from './draftKeeper';
import { marksOf } from './findings';
import type { LocalCopies } from './localCopies';

export type Desk = { modeler: DiagramModeler; keeper: DraftKeeper };

export type Designer = {
  container: RefObject<HTMLDivElement | null>;
  /** Null until the draft is drawn. */
  desk: Desk | null;
  broken: boolean;
  /** What could not be read of the draft's file. */
  warnings: readonly string[];
  findings: readonly Finding[] | null;
  setFindings: (findings: readonly Finding[]) => void;
  /** What the import of this draft still asks. */
  questions: readonly Question[];
  /** The drawing answers a question. */
  settle: (questionId: string) => void;
  /** Draws another XML; as the server's (its revision given) or as a change of ours. */
  redraw: (xml: string, revision: number | null) => Promise<void>;
};

type Options = { draft: Draft; copies: LocalCopies; shelf: CopyShelf; onUnknownFields: (keys: string[]) => void };

/** Draws a draft on one canvas that lives as long as the page, and saves what is drawn. */
export function useDesigner({ draft, copies, shelf, onUnknownFields }: Options): Designer {
  const { t } = useTranslation();
  const language = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const [desk, setDesk] = useState<Desk | null>(null);
  const [broken, setBroken] = useState(false);
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const [questions, setQuestions] = useState<readonly Question[]>(draft.open_questions);
  const settled = useRef(new Set<string>());
  const words = useRef(t);
  useEffect(() => {
    words.current = t;
  }, [t]);
  const begin = useEffectEvent(() => ({ draft, copies, shelf }));
  const tellUnknownFields = useEffectEvent(onUnknownFields);

  useEffect(() => {
    const element = container.current;
    if (!element) {
      return;
    }
    const { draft: first, copies: kept, shelf: copied } = begin();
    let left = false;
    let made: Desk | null = null;
    const draw = async () => {
      const { createModeler } = await import('../../bpmn/modeler');
      if (left) {
        return;
      }
      const modeler = createModeler({
        container: element,
        words: (word, values) => words.current(`canvas.${word}` as 'canvas.append', (values ?? {}) as { kind: string }),
        shelf: copied,
        onUnknownFields: (keys) => { tellUnknownFields(keys); },
      });
      const keeper = createDraftKeeper({
        revision: first.revision,
        xml: first.xml,
        write: modeler.xml,
        save: (revision, xml) => api.drafts.save(first.workflow_id, { revision, xml, settled: [...settled.current] }),
        reread: () => api.drafts.open(first.workflow_id),
        copies: kept,
        onFindings: setFindings,
      });
      made = { modeler, keeper };
      const read = await modeler.open(first.xml);
      let revision = modeler.drawn().revision;
      modeler.subscribe(() => {
        if (modeler.drawn().revision !== revision) {
          revision = modeler.drawn().revision;
          keeper.changed();
        }
      });
      setWarnings(read);
      setDesk(made);
    };
    draw().catch((error: unknown) => {
      if (!left) {
        console.warn('The draft cannot be drawn:', error);
        setBroken(true);
      }
    });
    const save = () => void made?.keeper.flush();
    const retry = () => made?.keeper.retry();
    const leaveWindow = (event: BeforeUnloadEvent) => {
      if (made && made.keeper.state().kind !== 'saved') {
        save();
        event.preventDefault();
      }
    };
    window.addEventListener('online', retry);
    window.addEventListener('focus', retry);
    window.addEventListener('blur', save);
    window.addEventListener('beforeunload', leaveWindow);
    return () => {
      left = true;
      window.removeEventListener('online', retry);
      window.removeEventListener('focus', retry);
      window.removeEventListener('blur', save);
      window.removeEventListener('beforeunload', leaveWindow);
      // The XML is written before the canvas goes; saving it goes on without the page.
      save();
      made?.keeper.close();
      made?.modeler.destroy();
      made = null;
      setDesk(null);
      setBroken(false);
    };
  }, []);

  useEffect(() => {
    desk?.modeler.reword();
  }, [desk, language]);

  useEffect(() => {
    if (!desk) {
      return;
    }
    const stop = new AbortController();
    const check = async () => {
      // Writing a large workflow takes a while; what is saved is there already.
      const xml = desk.keeper.state().kind === 'saved' ? desk.keeper.known() : await desk.modeler.xml();
      const { diagnostics } = await api.drafts.check(xml, stop.signal);
      setFindings(diagnostics);
    };
    // Without an answer nothing is marked; the next save brings one.
    check().catch(() => undefined);
    return () => { stop.abort(); };
  }, [desk, language]);

  useEffect(() => {
    desk?.modeler.mark(marksOf(findings ?? []));
  }, [desk, findings]);

  const redraw = useCallback(
    async (xml: string, revision: number | null) => {
      if (desk) {
        setWarnings(await desk.modeler.open(xml));
        if (revision !== null) {
          desk.keeper.opened(revision, xml);
        }
        setFindings((await api.drafts.check(xml)).diagnostics);
      }
    },
    [desk],
  );
  const settle = (questionId: string) => {
    settled.current.add(questionId);
    setQuestions(questions.filter(({ id }) => id !== questionId));
    desk?.keeper.changed();
  };
  return { container, desk, broken, warnings, findings, setFindings, questions, settle, redraw };
}
