export type DraftField = { key: string; name: string; type: string };

/** The custom fields in a draft's file. */
export function draftFields(xml: string): DraftField[] {
  const file = new DOMParser().parseFromString(xml, 'application/xml');
  return [...file.getElementsByTagNameNS('urn:gavia:bpmn:1', 'field')].flatMap((field) => {
    const key = field.getAttribute('key');
    // only custom fields have a type: elsewhere a field of that name tells which one is copied
    const type = field.getAttribute('type');
    return key && type ? [{ key, name: field.getAttribute('name') ?? key, type }] : [];
  });
}
