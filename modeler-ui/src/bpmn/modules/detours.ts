import BpmnLayouter, { type BpmnLayoutConnectionHints } from 'bpmn-js/lib/features/modeling/BpmnLayouter';
import { is } from 'bpmn-js/lib/util/ModelUtil';
import type { Connection, Element, Shape } from 'bpmn-js/lib/model/Types';
import type { Point } from 'diagram-js/lib/util/Types';
import { blocked, wayAround } from '../detour';

/** Arrows do not run through steps that they have nothing to do with: one that leads back within a row goes around. */
class DetourLayouter extends BpmnLayouter {
  override layoutConnection(connection: Connection, hints: BpmnLayoutConnectionHints = {}): Point[] {
    const way = super.layoutConnection(connection, hints);
    const source = (hints.source ?? connection.source) as Element | undefined;
    const target = (hints.target ?? connection.target) as Element | undefined;
    if (!source || !target || source === target || !is(connection, 'bpmn:SequenceFlow')) {
      return way;
    }
    const siblings = ((source.parent as Shape | undefined)?.children ?? []) as Element[];
    const between = siblings.filter(
      (each) => each !== source && each !== target && each.labelTarget === undefined && is(each, 'bpmn:FlowNode') && !holds(each, source, target),
    ) as Shape[];
    if (!blocked(way, between)) {
      return way;
    }
    const others = siblings.filter((each) => each !== connection && 'waypoints' in each).map((each) => (each as Connection).waypoints);
    return wayAround(source as Shape, target as Shape, between, others) ?? way;
  }
}

/** What sits on the border of an end is no obstacle to its arrows. */
const holds = (each: Element, source: Element, target: Element) => {
  const host = (each as Shape & { host?: Element }).host;
  return host === source || host === target;
};

export const detoursModule = { layouter: ['type', DetourLayouter] };
