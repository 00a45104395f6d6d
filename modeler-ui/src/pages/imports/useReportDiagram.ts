import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/language';
import type { DiagramElement, DiagramElements } from '../../bpmn/elements';
import type { DiagramViewer } from '../../bpmn/viewer';
import { formatNumber } from '../../i18n/format';
import type { Mark } from './report';

type Options = {
  /** Undefined while it is on its way. */
  xml: string | undefined;
  name: string;
  marks: readonly Mark[];
  selected: Picked | null;
  onSelect: (elementId: string | null) => void;
};

/** An element; one that was picked in the report is brought into the middle. */
export type Picked = { id: string; inReport: boolean };

export type ReportDiagram = {
  container: RefObject<HTMLDivElement | null>;
  viewer: DiagramViewer | null;
  /** What is drawn; null until it is. */
  elements: DiagramElements | null;
  broken: boolean;
};

/** Marks that are seen when the drawing is small, too. */
const mostAlways = 200;

/** A draft as it was imported, with marks where the report says something; drawn again whenever answers have changed it. */
export function useReportDiagram({ xml, name, marks, selected, onSelect }: Options): ReportDiagram {
  const { t } = useTranslation();
  const language = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<DiagramViewer | null>(null);
  const [drawn, setDrawn] = useState<{ xml: string; elements: DiagramElements } | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const select = useEffectEvent(onSelect);

  useEffect(() => {
    const element = container.current;
    let created: DiagramViewer | null = null;
    let left = false;
    const create = async () => {
      const { createViewer } = await import('../../bpmn/viewer');
      if (!left && element) {
        created = createViewer({ container: element, onSelect: (id) => { select(id); } });
        setViewer(created);
      }
    };
    void create();
    return () => {
      left = true;
      created?.destroy();
      setViewer(null);
      setDrawn(null);
    };
  }, []);

  useEffect(() => {
    if (!viewer || xml === undefined) {
      return;
    }
    let left = false;
    viewer.show(xml).then(
      (elements) => {
        if (!left) {
          setDrawn({ xml, elements });
        }
      },
      (error: unknown) => {
        if (!left) {
          console.warn('The draft cannot be drawn:', error);
          setBroken(xml);
        }
      },
    );
    return () => { left = true; };
  }, [viewer, xml]);

  const label = t('imports.diagram', { name });
  const enterSubprocess = t('diagram.enterSubprocess');
  useEffect(() => {
    viewer?.setLanguage(language, { diagram: label, enterSubprocess });
  }, [viewer, language, label, enterSubprocess]);

  useEffect(() => {
    if (drawn) {
      const shown = marks.filter(({ elementId, tone }) => seen(drawn.elements.get(elementId), tone));
      const always = shown.length <= mostAlways;
      viewer?.setCounts(
        shown.map(({ elementId, tone, count, label: told }) => ({
          elementId,
          text: formatNumber(language, count),
          label: told,
          kind: `gavia-count gavia-told-${tone}`,
          always,
        })),
      );
    }
  }, [viewer, drawn, marks, language]);

  useEffect(() => {
    if (drawn) {
      viewer?.select(selected?.id ?? null, selected?.inReport);
    }
  }, [viewer, drawn, selected]);

  return { container, viewer, elements: drawn?.xml === xml ? (drawn?.elements ?? null) : null, broken: broken !== null && broken === xml };
}

/** Arrows are many and narrow: what was changed of them is told by the report alone. */
function seen(element: DiagramElement | undefined, tone: Mark['tone']): boolean {
  return element !== undefined && (tone !== 'info' || (element.kind !== 'flow' && element.kind !== 'button'));
}
