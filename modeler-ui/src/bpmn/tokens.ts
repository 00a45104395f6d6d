/**
 * Tokens that sign calls to other systems, in the text of a file. They are never shown, and a place that others can read,
 * as a browser's storage is, keeps none.
 */
export type WithoutTokens = {
  /** Every token in it is empty. */
  xml: string;
  /** Ids of elements whose token the other file has, too. */
  known: readonly string[];
  /** Names of elements whose token is nowhere else: it has to be typed again. */
  lost: readonly string[];
};

/** Takes the tokens out of a file, which may be those of the file that was saved. */
export function withoutTokens(xml: string, saved: string): WithoutTokens {
  const there = tokensOf(saved);
  const known: string[] = [];
  const lost: string[] = [];
  const rest = replaceTokens(xml, (written, { id, name }) => {
    const token = textOf(written);
    if (token === '') {
      return written;
    }
    if (token === textOf(there.get(id) ?? '')) {
      known.push(id);
    } else {
      lost.push(name);
    }
    return '""';
  });
  return { xml: rest, known, lost };
}

/** Puts those back that the saved file still has; the answer names what is left without. */
export function withTokens({ xml, known, lost }: WithoutTokens, saved: string): Pick<WithoutTokens, 'xml' | 'lost'> {
  const there = tokensOf(saved);
  const left = [...lost];
  const whole = replaceTokens(xml, (written, { id, name }) => {
    const token = there.get(id) ?? '';
    if (!known.includes(id)) {
      return written;
    }
    if (textOf(token) === '') {
      left.push(name);
      return written;
    }
    return token;
  });
  return { xml: whole, lost: left };
}

/** What a token belongs to: the last element before it that has an id. */
type Holder = { id: string; name: string };

const tag = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<([^\s<>!?/]+)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)/g;
const attribute = /([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g;
const holdsToken = /^(?:.+:)?(?:hook|external)$/;

/** Replaces what is written for each token, its quotes included; all else stays as it is, to the letter. */
function replaceTokens(xml: string, replacement: (written: string, holder: Holder) => string): string {
  let holder: Holder = { id: '', name: '' };
  return xml.replace(tag, (all: string, element: string | undefined, attributes: string | undefined) => {
    if (element === undefined || attributes === undefined) {
      return all;
    }
    const own = new Map([...attributes.matchAll(attribute)].map(([, name = '', written = '']) => [name, textOf(written)]));
    const id = own.get('id');
    if (id !== undefined) {
      holder = { id, name: own.get('name') || id };
    }
    return holdsToken.test(element)
      ? `<${element}${attributes.replace(attribute, (each: string, name: string, written: string) => (name === 'token' ? `token=${replacement(written, holder)}` : each))}`
      : all;
  });
}

/** As they are written, by the id of what they belong to. */
function tokensOf(xml: string): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  replaceTokens(xml, (written, { id }) => {
    tokens.set(id, written);
    return written;
  });
  return tokens;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a quoted attribute says. */
function textOf(written: string): string {
  return written
    .slice(1, -1)
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all: string, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
      name === undefined ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : (entities[name] ?? all),
    );
}
