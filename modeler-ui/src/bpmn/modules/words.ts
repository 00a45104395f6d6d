import type texts from '../../i18n/designer/zh-CN.json';

/** Texts of the canvas and its menus. */
export type CanvasWord = keyof (typeof texts)['canvas'];

/** A text in the reader's language now; asked for again whenever a menu opens. */
export type CanvasWords = (word: CanvasWord, values?: Record<string, string>) => string;

/** What the diagram library itself says, by its English text. */
const ofLibrary: Readonly<Record<string, CanvasWord>> = {
  'Search in diagram': 'search',
  'Align elements': 'align',
  'Align elements left': 'alignLeft',
  'Align elements center': 'alignCenter',
  'Align elements right': 'alignRight',
  'Align elements top': 'alignTop',
  'Align elements middle': 'alignMiddle',
  'Align elements bottom': 'alignBottom',
  'Distribute elements horizontally': 'distributeHorizontally',
  'Distribute elements vertically': 'distributeVertically',
  'Set color': 'colour',
  Default: 'colourDefault',
  Blue: 'colourBlue',
  Orange: 'colourOrange',
  Green: 'colourGreen',
  Red: 'colourRed',
  Purple: 'colourPurple',
  'Open minimap': 'minimap',
  'Close minimap': 'minimap',
  'Open {element}': 'enter',
  'flow elements must be children of pools/participants': 'notHere',
};

const told = new Set<string>();

/** The library's translate service over our texts; says once in the console which text it does not know. */
export function translateModule(words: CanvasWords) {
  const translate = (text: string, replacements: Record<string, string> = {}) => {
    const word = ofLibrary[text];
    if (word) {
      return words(word, replacements);
    }
    if (text !== '' && !told.has(text)) {
      told.add(text);
      console.warn(`untranslated: ${text}`);
    }
    return text.replaceAll(/\{([^}]+)\}/g, (all, name: string) => replacements[name] ?? all);
  };
  return { translate: ['value', translate] };
}
