import type EventBus from 'diagram-js/lib/core/EventBus';
import type { ModdleElement } from '../moddle';
import { readCopied, writeCopied, type Copied } from '../copied';

type Moddle = {
  create: (type: string, properties?: Record<string, unknown>) => ModdleElement;
  createAny: (name: string, uri: string, properties?: Record<string, unknown>) => ModdleElement;
};

/** Where copies are kept for other windows; null when the browser keeps nothing. */
export type CopyShelf = { put: (text: string) => void; take: () => string | null };

/** What comes with the browser's own clipboard; other pages and editors do not know it. */
export const copiedType = 'application/x-gavia-elements+json';

/**
 * The clipboard of every canvas of the same browser: what is copied in one window can be pasted in another one, with all
 * that is set for it. Text from the outside is read as far as it is a copy of ours, and as nothing otherwise.
 */
export function clipboardModule(shelf: CopyShelf) {
  class Clipboard {
    static $inject = ['moddle'];
    private own: { text: string; tree: Copied } | null = null;

    constructor(private readonly moddle: Moddle) {}

    set(tree: Copied): void {
      const text = writeCopied(tree);
      this.own = { text, tree };
      shelf.put(text);
    }

    get(): Copied | undefined {
      const text = shelf.take();
      // A shelf that keeps nothing leaves what was copied here.
      return text === null || text === this.own?.text ? this.own?.tree : (readCopied(text, this.moddle) ?? undefined);
    }

    clear(): Copied | undefined {
      const tree = this.get();
      this.own = null;
      return tree;
    }

    isEmpty(): boolean {
      return this.get() === undefined;
    }
  }
  return { clipboard: ['type', Clipboard] };
}

type Copying = { sourceElement?: Attributed; targetElement?: Attributed };
type Attributed = ModdleElement & { $attrs?: Record<string, unknown>; $descriptor?: { isGeneric?: boolean; name?: string; ns?: { uri?: string } } };
type Property = { property?: unknown; parent?: ModdleElement };

/** What a foreign namespace says of an element is copied along, too, although nobody here knows what it means. */
function keepForeign(eventBus: EventBus, moddle: Moddle): void {
  eventBus.on<Copying>('moddleCopy.canCopyProperties', 2_000, ({ sourceElement, targetElement }) => {
    for (const [name, value] of Object.entries(sourceElement?.$attrs ?? {})) {
      if (targetElement?.$attrs && name.includes(':') && !name.startsWith('xmlns')) {
        targetElement.$attrs[name] ??= value;
      }
    }
  });
  eventBus.on<Property>('moddleCopy.canCopyProperty', 2_000, ({ property, parent }) => {
    const element = property as Attributed | undefined;
    return element?.$descriptor?.isGeneric ? copyAny(element, moddle, parent) : undefined;
  });
}
keepForeign.$inject = ['eventBus', 'moddle'];

function copyAny(element: Attributed, moddle: Moddle, parent: ModdleElement | undefined): ModdleElement {
  const { $type, $children, ...rest } = element as Attributed & { $children?: Attributed[] };
  const attributes = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('$')));
  const copy = moddle.createAny($type, element.$descriptor?.ns?.uri ?? '', attributes);
  const children = $children?.map((child) => copyAny(child, moddle, copy));
  if (children) {
    (copy as { $children?: ModdleElement[] }).$children = children;
  }
  if (parent) {
    copy.$parent = parent;
  }
  return copy;
}

export const foreignModule = { __init__: ['keepForeign'], keepForeign: ['type', keepForeign] };
