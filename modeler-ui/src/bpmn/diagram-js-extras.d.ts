// Parts of the canvas that ship no types.
declare module 'diagram-js-minimap' {
  import type { ModuleDeclaration } from 'didi';

  const minimap: ModuleDeclaration;
  export default minimap;
}

declare module 'bpmn-js-color-picker' {
  import type { ModuleDeclaration } from 'didi';

  const colourPicker: ModuleDeclaration;
  export default colourPicker;
}

declare module 'bpmn-js-token-simulation/lib/features/context-pads/ContextPads' {
  /** Buttons at the elements while tokens move. */
  export default class ContextPads {
    _addOverlay(element: unknown, options: { html: HTMLElement }): void;
  }
}

declare module 'bpmn-js-token-simulation/lib/*' {
  import type { ModuleDeclaration } from 'didi';

  const part: ModuleDeclaration;
  export default part;
}
