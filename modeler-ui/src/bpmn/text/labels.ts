import { waitOf } from './duration';
import type { TextArrow } from './flowText';
import { isOneOf, otherwiseWords } from './words';

export type Label = Pick<TextArrow, 'name' | 'condition' | 'otherwise' | 'seconds' | 'label'>;

/** Reads what stands between the strokes of an arrow: a button, then a condition; or a time. */
export function readLabel(text: string): Label {
  const label = withoutBrackets(text.trim());
  if (/^"[^"]*"$/.test(label)) {
    return { name: unwrapped(label), condition: '', otherwise: false, seconds: null, label };
  }
  const plain: Label = { name: label, condition: '', otherwise: false, seconds: null, label };
  const seconds = waitOf(label);
  if (seconds !== null) {
    return { ...plain, name: '', seconds };
  }
  const brace = label.search(/[{｛]/);
  if (brace >= 0) {
    // A condition may begin before its first field, as in "not {urgent}".
    const begin = /(?:\bnot\s+|\(\s*)+$/.exec(label.slice(0, brace))?.index ?? brace;
    const name = label.slice(0, begin).replace(/(?:^|\s)(?:if|when|当|如果|且)\s*$/i, '').trim();
    return { ...plain, name: unwrapped(name), condition: halfWidth(label.slice(begin).trim()) };
  }
  const [, before = '', last = ''] = /^(.*?)[\s:：]*(\S+)$/su.exec(label) ?? [];
  return isOneOf(last, otherwiseWords) ? { ...plain, name: unwrapped(before.trim()), otherwise: true } : plain;
}

function withoutBrackets(text: string): string {
  return /^[[［【](.*)[\]］】]$/su.exec(text)?.[1]?.trim() ?? text;
}

function unwrapped(text: string): string {
  return /^["“](.*)["”]$/su.exec(text)?.[1] ?? withoutBrackets(text);
}

/** Conditions are written in half-width signs, whatever the keyboard gave. */
function halfWidth(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '｛': '{', '｝': '}', '＞': '>', '＜': '<', '＝': '=', '（': '(', '）': ')', '，': ',', '“': '"', '”': '"', '！': '!', '≥': '>=', '≤': '<=', '≠': '!=',
  };
  return text.replaceAll(/[｛｝＞＜＝（），“”！≥≤≠]/g, (sign) => signs[sign] ?? sign);
}
