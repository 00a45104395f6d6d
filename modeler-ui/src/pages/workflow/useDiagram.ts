import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/language';
import type { DiagramElements } from '../../bpmn/elements';
import type { Count, DiagramViewer, Mark } from '../../bpmn/viewer';

export type DiagramOptions = {
  /** Undefined while it is on its way. */
  xml: string | undefined;
  counts: readonly Count[];
  marks?: readonly Mark[];
  name: string;
  selected: string | null;
  onSelect: (elementId: string | null) => void;
  onRead: (elements: DiagramElements) => void;
};

type Diagram = {
  container: RefObject<HTMLDivElement | null>;
  /** Null until the diagram is drawn. */
  viewer: DiagramViewer | null;
  /** The file came but cannot be drawn. */
  broken: boolean;
};

/** Draws the file once bpmn-js is loaded, and keeps language, marks and counts of what is drawn up to date. */
export function useDiagram({ xml, counts, marks, name, selected, onSelect, onRead }: DiagramOptions): Diagram {
  const { t } = useTranslation();
  const language = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<DiagramViewer | null>(null);
  const [broken, setBroken] = useState(false);
  const select = useEffectEvent(onSelect);
  const read = useEffectEvent(onRead);

  useEffect(() => {
    const element = container.current;
    if (xml === undefined || element === null) {
      return;
    }
    let left = false;
    let created: DiagramViewer | null = null;
    const draw = async () => {
      const { createViewer } = await import('../../bpmn/viewer');
      if (left) {
        return;
      }
      const next = createViewer({ container: element, onSelect: (id) => { select(id); } });
      created = next;
      const elements = await next.show(xml);
      // A diagram that was left while it was drawn is destroyed already.
      if (created === next) {
        read(elements);
        setViewer(next);
      }
    };
    draw().catch((error: unknown) => {
      if (!left) {
        console.warn('The diagram cannot be drawn:', error);
        setBroken(true);
      }
    });
    return () => {
      left = true;
      created?.destroy();
      created = null;
      setViewer(null);
      setBroken(false);
    };
  }, [xml]);

  const diagramLabel = t('diagram.label', { name });
  const enterSubprocess = t('diagram.enterSubprocess');
  useEffect(() => {
    viewer?.setLanguage(language, { diagram: diagramLabel, enterSubprocess });
  }, [viewer, language, diagramLabel, enterSubprocess]);

  useEffect(() => {
    viewer?.select(selected);
  }, [viewer, selected]);

  useEffect(() => {
    viewer?.setCounts(counts);
  }, [viewer, counts]);

  useEffect(() => {
    viewer?.setMarks(marks ?? []);
  }, [viewer, marks]);

  return { container, viewer, broken };
}
