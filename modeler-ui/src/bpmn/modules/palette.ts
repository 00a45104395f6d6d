import type HandTool from 'diagram-js/lib/features/hand-tool/HandTool';
import type LassoTool from 'diagram-js/lib/features/lasso-tool/LassoTool';
import type GlobalConnect from 'diagram-js/lib/features/global-connect/GlobalConnect';
import type SpaceTool from 'diagram-js/lib/features/space-tool/SpaceTool';
import type Palette from 'diagram-js/lib/features/palette/Palette';
import type { PaletteEntries } from 'diagram-js/lib/features/palette/PaletteProvider';
import type { Drawing } from './drawing';
import { kinds } from './kinds';
import type { CanvasWords } from './words';

/** Tools, and the kinds of elements that run: nothing else can be drawn. */
export function paletteModule(words: CanvasWords) {
  class PaletteProvider {
    static $inject = ['palette', 'drawing', 'handTool', 'lassoTool', 'spaceTool', 'globalConnect'];

    constructor(
      palette: Palette,
      private readonly drawing: Drawing,
      private readonly handTool: HandTool,
      private readonly lassoTool: LassoTool,
      private readonly spaceTool: SpaceTool,
      private readonly globalConnect: GlobalConnect,
    ) {
      palette.registerProvider(this);
    }

    getPaletteEntries(): PaletteEntries {
      const tool = (className: string, title: string, shortcut: string, click: (event: Event) => void) => ({
        group: 'tools',
        className,
        title,
        shortcut,
        action: { click },
      });
      return {
        'hand-tool': tool('bpmn-icon-hand-tool', words('handTool'), 'H', (event) => {
          this.handTool.activateHand(event as never, false, false);
        }),
        'lasso-tool': tool('bpmn-icon-lasso-tool', words('lassoTool'), 'L', (event) => {
          this.lassoTool.activateSelection(event as never, false);
        }),
        'space-tool': tool('bpmn-icon-space-tool', words('spaceTool'), 'S', (event) => {
          this.spaceTool.activateSelection(event as never, false, false);
        }),
        'global-connect-tool': tool('bpmn-icon-connection-multi', words('connectTool'), 'C', (event) => {
          this.globalConnect.start(event as never, false);
        }),
        'tool-separator': { group: 'tools', separator: true, action: {} },
        ...Object.fromEntries(
          kinds.map((kind) => {
            const begin = (event: Event) => { this.drawing.begin(event, kind); };
            return [
              `create.${kind.name}`,
              { group: kind.group, className: kind.icon, title: words(kind.name), action: { dragstart: begin, click: begin } },
            ];
          }),
        ),
      };
    }
  }

  return { __init__: ['paletteProvider'], paletteProvider: ['type', PaletteProvider] };
}
