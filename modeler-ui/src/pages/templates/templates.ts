import type { Template, TemplateShows } from '../../api/drafts';
import type { Language } from '../../i18n';
import { nameIn } from '../../i18n/names';

export type Feature = Exclude<keyof TemplateShows, 'steps' | 'fields'>;

/** What one may look for in an example. */
export const features: readonly Feature[] = [
  'rules', 'parallel', 'timers', 'sub_tickets', 'automatic', 'countersign', 'claim', 'random', 'withdraw',
];

export function descriptionIn(language: Language, { description, descriptions }: Template): string {
  return nameIn(language, { name: description, names: descriptions });
}

type Wish = { search: string; wanted: readonly Feature[]; language: Language };

/** Templates in whose texts, of any language, all words of a search stand and that show all that is wanted. */
export function found(templates: readonly Template[], { search, wanted, language }: Wish): Template[] {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return templates
    .filter((template) => {
      const { id, name, names, description, descriptions, shows } = template;
      const text = [id, name, description, ...Object.values(names), ...Object.values(descriptions)].join('\n').toLowerCase();
      return words.every((word) => text.includes(word)) && wanted.every((feature) => shows[feature] > 0);
    })
    .sort((a, b) => nameIn(language, a).localeCompare(nameIn(language, b), language));
}
