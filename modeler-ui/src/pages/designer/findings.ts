import type { Finding } from '../../api/drafts';
import type { Mark } from '../../bpmn/modeler';

export type Weight = Mark['severity'];

/** Whether a finding stands in the way of publishing, is worth a look, or only tells. */
export function weightOf({ severity }: Pick<Finding, 'severity'>): Weight {
  switch (severity) {
    case 'E':
    case 'B':
    case 'A':
      return 'error';
    case 'W':
      return 'warning';
    case 'F':
      return 'info';
  }
}

const weights: readonly Weight[] = ['info', 'warning', 'error'];

/** One mark per element: its worst finding, how many there are, and what they say. */
export function marksOf(findings: readonly Finding[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const finding of findings) {
    if (finding.element_id !== null) {
      const former = marks.get(finding.element_id);
      const severity = weightOf(finding);
      marks.set(finding.element_id, {
        elementId: finding.element_id,
        severity: former && weights.indexOf(former.severity) > weights.indexOf(severity) ? former.severity : severity,
        count: (former?.count ?? 0) + 1,
        label: former ? `${former.label}\n${finding.message}` : finding.message,
      });
    }
  }
  return [...marks.values()];
}
