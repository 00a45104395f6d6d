import { units, wordIn, type TextLanguage } from './words';

const bySize = units.flatMap(({ seconds, words }) => [...words.zh, ...words.en].map((word) => ({ word, seconds })));
const unit = bySize.map(({ word }) => word).sort((a, b) => b.length - a.length).join('|');
const part = new RegExp(`(\\d{1,6})\\s*(${unit})(?:\\s*(?:and|，|,|又))?\\s*`, 'giy');
const before = /^(?:超时|超过|过了|过|等待|等|after|timeout(?: after)?|wait)?[\s:：]*/i;
const behind = /^(?:以?后|之后|未处理.*|later|without action)?$/i;

/** Seconds of a time as people write it, such as "after 1 day 12 hours" or 3天; null for any other text. */
export function waitOf(text: string): number | null {
  const rest = text.trim().replace(before, '');
  let seconds = 0;
  let end = 0;
  for (const [all, count, word = ''] of rest.matchAll(part)) {
    seconds += Number(count) * (bySize.find((each) => each.word === word.toLowerCase())?.seconds ?? 0);
    end += all.length;
  }
  return seconds > 0 && behind.test(rest.slice(end).trim()) ? seconds : null;
}

/** The time as this language writes it; waitOf gives it back. */
export function waitText(seconds: number, language: TextLanguage): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const { seconds: length, words } of units.slice(1)) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) {
      const word = language === 'en' && count === 1 ? (words.en[1] ?? '') : wordIn(language, words);
      parts.push(language === 'en' ? `${count.toString()} ${word}` : `${count.toString()}${word}`);
    }
  }
  return language === 'en' ? `after ${parts.join(' ')}` : `${parts.join('')}后`;
}
