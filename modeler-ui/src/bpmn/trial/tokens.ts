import AnimationModule from 'bpmn-js-token-simulation/lib/animation';
import ColoredScopesModule from 'bpmn-js-token-simulation/lib/features/colored-scopes';
import ContextPads from 'bpmn-js-token-simulation/lib/features/context-pads/ContextPads';
import ExclusiveGatewaySettingsModule from 'bpmn-js-token-simulation/lib/features/exclusive-gateway-settings';
import InclusiveGatewaySettingsModule from 'bpmn-js-token-simulation/lib/features/inclusive-gateway-settings';
import ScopeFilterModule from 'bpmn-js-token-simulation/lib/features/scope-filter';
import TokenCountModule from 'bpmn-js-token-simulation/lib/features/token-count';
import SimulatorModule from 'bpmn-js-token-simulation/lib/simulator';

/** What the buttons at the elements say, in the reader's language. */
export type TokenWord = 'setFlow' | 'pauseHere' | 'goOnHere' | 'trigger';
export type TokenWords = (word: TokenWord) => string;

/** The titles that the simulation itself gives its buttons. */
const titles: Readonly<Record<string, TokenWord>> = {
  'Set Sequence Flow': 'setFlow',
  'Add pause point': 'pauseHere',
  'Remove pause point': 'goOnHere',
  'Trigger Event': 'trigger',
};

/**
 * The token simulation without its own switch, palette, log and notices, which speak English only: it is steered from
 * the page. Its colours are properties of the style sheet, so that they change with the theme.
 */
export function tokensModule(words: TokenWords) {
  class WordedContextPads extends ContextPads {
    override _addOverlay(element: unknown, options: { html: HTMLElement }) {
      const word = titles[options.html.title];
      const text = word ? words(word) : '';
      options.html.title = text;
      options.html.setAttribute('aria-label', text);
      super._addOverlay(element, options);
    }
  }
  return {
    __depends__: [
      SimulatorModule,
      AnimationModule,
      ColoredScopesModule,
      ScopeFilterModule,
      TokenCountModule,
      ExclusiveGatewaySettingsModule,
      InclusiveGatewaySettingsModule,
      { simulationStyles: ['value', { get: (property: string) => `var(${property})` }] },
    ],
    __init__: ['contextPads', 'exclusiveGatewaySettings', 'inclusiveGatewaySettings'],
    contextPads: ['type', WordedContextPads],
  };
}
