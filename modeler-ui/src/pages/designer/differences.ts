/** What became of an element of a workflow from one XML to another. */
export type Difference = { change: 'added' | 'changed' | 'removed'; id: string; name: string };

/**
 * Elements that are set up differently in two XMLs of one workflow, the workflow itself among them. Where they are drawn is
 * left out: null when nothing but that differs.
 */
export function differences(former: string, later: string): Difference[] | null {
  const [before, after] = [elementsOf(former), elementsOf(later)];
  const found: Difference[] = [];
  for (const [id, { name, content }] of after) {
    const known = before.get(id);
    if (known?.content !== content) {
      found.push({ change: known ? 'changed' : 'added', id, name });
    }
  }
  for (const [id, { name }] of before) {
    if (!after.has(id)) {
      found.push({ change: 'removed', id, name });
    }
  }
  return found.length === 0 ? null : found;
}

type Known = { name: string; content: string };

function elementsOf(xml: string): Map<string, Known> {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const drawn = new Set([...document.querySelectorAll('[bpmnElement]')].map((each) => each.getAttribute('bpmnElement')));
  return new Map(
    [...document.querySelectorAll('[id]')]
      .filter((element) => drawn.has(element.id))
      .map((element) => [element.id, { name: element.getAttribute('name') ?? element.id, content: contentOf(element, drawn) }]),
  );
}

/** Attributes and children, without those drawn elements that stand for themselves, and without arrows' ends. */
function contentOf(element: Element, drawn: ReadonlySet<string | null>): string {
  const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
  const children = [...element.children]
    .filter((child) => !drawn.has(child.id) && !/^(incoming|outgoing)$/.test(child.localName))
    .map((child) => contentOf(child, drawn));
  const text = element.children.length === 0 ? (element.textContent ?? '').trim() : '';
  return JSON.stringify([element.localName, attributes, text, children]);
}
