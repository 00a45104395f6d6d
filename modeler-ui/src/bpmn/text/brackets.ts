import { nobody } from '../edit/state';
import { noSettings, type StepSettings } from './flowText';
import { distributionWords, isOneOf, kindWords, namedParticipants, plainParticipants } from './words';

/** Reads what stands in brackets behind a name: parts separated by semicolons. The part that cannot be read, instead. */
export function readBrackets(text: string): StepSettings | { unread: string; from: number } {
  let settings = noSettings;
  let from = 0;
  for (const raw of text.split(/[;；]/)) {
    const next = readPart(raw.trim(), settings);
    if (next === null) {
      return { unread: raw.trim(), from: from + (raw.length - raw.trimStart().length) };
    }
    settings = next;
    from += raw.length + 1;
  }
  return settings;
}

function readPart(text: string, settings: StepSettings): StepSettings | null {
  const [, name, value] = /^([^:：]{1,40})[:：]\s*(.+)$/su.exec(text) ?? [];
  if (name !== undefined && value !== undefined) {
    return readNamed(name.trim(), value.trim(), settings);
  }
  const plain = plainParticipants.find(({ words }) => isOneOf(text, words));
  if (plain) {
    return { ...settings, participant: { ...nobody, type: plain.type, value: plain.value } };
  }
  const distribution = Object.entries(distributionWords).find(([, words]) => isOneOf(text, words))?.[0];
  if (distribution !== undefined) {
    return { ...settings, distribution };
  }
  const kind = Object.entries(kindWords).find(([, words]) => isOneOf(text, words))?.[0];
  return kind === undefined ? null : { ...settings, kind: kind as StepSettings['kind'] };
}

function readNamed(name: string, value: string, settings: StepSettings): StepSettings | null {
  const type = Object.entries(namedParticipants).find(([, words]) => isOneOf(name, words))?.[0];
  switch (type) {
    case undefined:
      return null;
    case 'subTicket':
      return { ...settings, kind: 'subTicket', workflow: value };
    case 'hook':
    case 'external':
      return { ...settings, kind: type === 'hook' ? 'autoStep' : 'step', participant: { ...nobody, type, url: value } };
    case 'script':
      return { ...settings, kind: 'autoStep', participant: { ...nobody, type, value } };
    default: {
      const list = value.split(/[,，、]/).map((each) => each.trim()).filter((each) => each !== '');
      const single = type === 'persons' && list.length === 1 ? 'person' : type;
      return { ...settings, kind: 'step', participant: { ...nobody, type: single, value: list.join(',') } };
    }
  }
}
