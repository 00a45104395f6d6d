import { api } from '../../../api';
import type { DiagramModeler } from '../../../bpmn/modeler';
import { parseFlow } from '../../../bpmn/text/parse';
import type { FlowText } from '../../../bpmn/text/flowText';
import { weave, type Woven } from '../../../bpmn/text/weave';
import { unsaidOf, type Wording } from '../../../bpmn/text/write';

/** What a text would make of the workflow that is drawn; nothing is drawn yet. */
export type Redrawn = { xml: string; laidOut: string; woven: Woven };

/** Reads a text with the stages that are drawn already. */
export function readText(modeler: DiagramModeler, text: string): FlowText {
  return parseFlow(text, modeler.read(({ process }) => unsaidOf(process).stages));
}

export async function redrawFrom(modeler: DiagramModeler, flow: FlowText, wording: Wording, signal: AbortSignal): Promise<Redrawn> {
  const definitions = await modeler.parse(await modeler.xml());
  const woven = weave(definitions, flow, modeler.create, wording);
  const xml = await modeler.write(definitions);
  return { xml, woven, laidOut: await api.drafts.layOut(xml, signal) };
}
