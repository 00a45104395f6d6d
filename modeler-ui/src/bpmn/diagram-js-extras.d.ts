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
