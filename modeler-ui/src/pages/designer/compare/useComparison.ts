import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { ElementChange } from '../../../api/compare';
import { marksOf, type Side } from '../../../bpmn/compare/marks';
import type { CompareViewers } from '../../../bpmn/compare/viewers';

type Options = {
  /** Undefined while they are on their way. */
  before: string | undefined;
  after: string | undefined;
  changes: readonly ElementChange[] | undefined;
  chosen: string | null;
  labels: Readonly<Record<Side, string>>;
  onChoose: (elementId: string) => void;
};

export type Comparison = {
  containers: Readonly<Record<Side, RefObject<HTMLDivElement | null>>>;
  /** Null until both sides were tried. */
  viewers: CompareViewers | null;
  broken: readonly Side[];
};

/** Draws both sides once bpmn-js is loaded, and keeps marks and the chosen element up to date. */
export function useComparison({ before, after, changes, chosen, labels, onChoose }: Options): Comparison {
  const beforeContainer = useRef<HTMLDivElement>(null);
  const afterContainer = useRef<HTMLDivElement>(null);
  const [viewers, setViewers] = useState<CompareViewers | null>(null);
  const [broken, setBroken] = useState<readonly Side[]>([]);
  const choose = useEffectEvent(onChoose);

  useEffect(() => {
    const places = { before: beforeContainer.current, after: afterContainer.current };
    if (before === undefined || after === undefined || !places.before || !places.after) {
      return;
    }
    const containers = { before: places.before, after: places.after };
    let made: CompareViewers | null = null;
    let left = false;
    const draw = async () => {
      const { createCompareViewers } = await import('../../../bpmn/compare/viewers');
      if (left) {
        return;
      }
      const next = createCompareViewers(containers, (id) => { choose(id); });
      made = next;
      const failed: Side[] = [];
      for (const [side, xml] of [['before', before], ['after', after]] as const) {
        try {
          await next.show(side, xml);
        } catch (error) {
          console.warn(`The side "${side}" cannot be drawn:`, error);
          failed.push(side);
        }
      }
      if (made === next) {
        next.fit();
        setBroken(failed);
        setViewers(next);
      }
    };
    draw().catch((error: unknown) => { console.warn('Nothing can be drawn:', error); });
    return () => {
      left = true;
      made?.destroy();
      made = null;
      setViewers(null);
      setBroken([]);
    };
  }, [before, after]);

  useEffect(() => {
    viewers?.mark('before', marksOf(changes ?? [], 'before'));
    viewers?.mark('after', marksOf(changes ?? [], 'after'));
  }, [viewers, changes]);

  useEffect(() => {
    viewers?.choose(chosen);
  }, [viewers, chosen]);

  useEffect(() => {
    viewers?.label('before', labels.before);
    viewers?.label('after', labels.after);
  }, [viewers, labels.before, labels.after]);

  return { containers: { before: beforeContainer, after: afterContainer }, viewers, broken };
}
