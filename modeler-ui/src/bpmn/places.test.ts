import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { bpmn } from '../../test/server/data';
import { layOut } from '../../test/server/layout';
import gavia from './moddle/gavia.json';
import { elementOf, idOf, type ModdleElement } from './moddle';
import { drawLike, drawnElements, placesOf } from './places';

const read = async (xml: string) => (await new BpmnModdle({ gavia }).fromXML(xml)).rootElement as ModdleElement;

describe('places', () => {
  it('are read of shapes, arrows and names', async () => {
    const places = placesOf(await read(bpmn(1)));
    expect(places.get('Task_manager')).toEqual({ box: { x: 420, y: 180, width: 100, height: 80 }, label: null });
    expect(places.get('Flow_submit')).toEqual({ corners: [{ x: 340, y: 220 }, { x: 420, y: 220 }], label: { x: 369, y: 202, width: 22, height: 14 } });
    expect(places.get('Flow_back')).toHaveProperty('corners.length', 4);
  });

  it('that cannot be used are left out', async () => {
    const places = placesOf(await read(bpmn(1).replace('x="420" y="180" width="100"', 'x="far" y="180" width="100"').replace('<di:waypoint x="340" y="220" />', '')));
    expect(places.has('Task_manager')).toBe(false);
    expect(places.has('Flow_submit')).toBe(false);
    expect(places.has('Task_hr')).toBe(true);
  });

  it('are taken over from another file for what is in both', async () => {
    const own = await read(bpmn(1).replace('<bpmndi:BPMNShape id="Task_hr_di"', '<bpmndi:BPMNShape id="old"'));
    drawLike(own, await read(await layOut(bpmn(1).replaceAll('Note_1', 'Note_2'))));
    const drawn = drawnElements(own);
    expect(drawn.map((each) => idOf(elementOf(each, 'bpmnElement')))).toContain('Task_hr');
    expect(drawn.map((each) => idOf(elementOf(each, 'bpmnElement')))).not.toContain('Note_2');
    expect(drawn.some((each) => idOf(each) === 'old')).toBe(false);
  });
});
