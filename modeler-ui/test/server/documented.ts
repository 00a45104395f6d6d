import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';

type Content = Record<string, unknown>;
type Response = { $ref?: string; content?: Content };
type Operation = { responses: Record<string, Response> };
type Document = {
  servers: [{ url: string }];
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, Response> };
};

const file = new URL('../../../backend/src/main/resources/openapi/designer.yaml', import.meta.url);
const document = load(readFileSync(file, 'utf8')) as Document;
const base = document.servers[0].url;
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(document, 'designer');

/** The call of the interface document that a request is one of, with where it stands in the document. */
function operationOf(method: string, path: string): { pointer: string[]; operation: Operation } | null {
  const below = path.slice(base.length);
  const found = Object.entries(document.paths)
    .filter(([template]) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(below))
    // A path of words is meant before one with an id in the same place.
    .sort(([one], [other]) => one.split('{').length - other.split('{').length)
    .find(([, operations]) => method.toLowerCase() in operations);
  const operation = found?.[1][method.toLowerCase()];
  return found && operation ? { pointer: ['paths', found[0], method.toLowerCase()], operation } : null;
}

/**
 * What an answer has that the interface document of /api/designer does not allow; empty when all is well.
 *
 * @param path with /api/designer, without query
 * @param body null for none
 */
export function misfits(method: string, path: string, status: number, type: string, body: string | null): string[] {
  const found = operationOf(method, path);
  if (!found) {
    return [`${method} ${path} is not documented`];
  }
  const what = `${method} ${path} answers ${status.toString()}`;
  const response = found.operation.responses[status.toString()];
  if (!response) {
    return [`${what}, which is not documented`];
  }
  const shared = response.$ref?.split('/').at(-1);
  const content = (shared === undefined ? response : document.components.responses[shared])?.content;
  if (!content || body === null) {
    return !content && body === null ? [] : [`${what} ${body === null ? 'without' : 'with'} content`];
  }
  const media = type.split(';')[0] ?? '';
  if (!(media in content)) {
    return [`${what} as ${media}`];
  }
  if (!media.endsWith('json')) {
    return [];
  }
  const place = shared === undefined ? [...found.pointer, 'responses', status.toString()] : ['components', 'responses', shared];
  const pointer = [...place, 'content', media, 'schema'].map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')));
  const fits = ajv.compile({ $ref: `designer#/${pointer.join('/')}` });
  return fits(JSON.parse(body)) ? [] : (fits.errors ?? []).map(({ instancePath, message, params }) => `${what}: ${instancePath} ${message ?? ''} ${JSON.stringify(params)}`);
}
