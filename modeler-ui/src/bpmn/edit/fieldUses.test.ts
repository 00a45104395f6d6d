import { describe, expect, it } from 'vitest';
import { workbench } from '../../../test/workbench';
import { setField } from './fields';
import { renamedIn, usesOf } from './fieldUses';
import { sampleValues } from './sample';

const workflow = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:gavia="urn:gavia:bpmn:1" id="d" targetNamespace="t">
  <bpmn:process id="p" isExecutable="true">
    <bpmn:extensionElements>
      <gavia:workflow titleTemplate="{days} of {creator}, {{days}}" contentTemplate="{days!r:>3}" displayFields="[&#34;sn&#34;,&#34;days&#34;]" />
      <gavia:fields><gavia:field key="days" name="Days" type="integer" /><gavia:field key="daysoff" name="Off" type="integer" /></gavia:fields>
    </bpmn:extensionElements>
    <bpmn:startEvent id="s" />
    <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="a" />
    <bpmn:userTask id="a">
      <bpmn:extensionElements>
        <gavia:state order="1" /><gavia:participant type="field" value="boss,days" />
        <gavia:fieldPermissions><gavia:fieldPermission field="days" access="required" /></gavia:fieldPermissions>
      </bpmn:extensionElements>
    </bpmn:userTask>
    <bpmn:callActivity id="c" calledElement="other">
      <bpmn:extensionElements>
        <gavia:state order="2" />
        <gavia:call itemsField="days"><gavia:copy direction="in" from="days" to="days" /><gavia:copy direction="out" from="days" to="days" /></gavia:call>
      </bpmn:extensionElements>
    </bpmn:callActivity>
    <bpmn:sequenceFlow id="g" sourceRef="a" targetRef="c">
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">{days} &gt; 3 and '{{days}} { days }' == '{daysoff}'</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
  </bpmn:process>
</bpmn:definitions>`;

describe('a field that is named', () => {
  it('is found wherever it stands', async () => {
    const { process } = await workbench(workflow);
    expect(usesOf(process, 'days').map(({ place }) => place)).toEqual([
      'titleTemplate', 'contentTemplate', 'displayFields', 'permissions', 'participant', 'call', 'condition',
    ]);
    expect(usesOf(process, 'daysoff').map(({ place }) => place)).toEqual(['condition']);
    expect(usesOf(process, 'gone')).toEqual([]);
  });

  it('is renamed wherever it stands, in one step', async () => {
    const bench = await workbench(workflow);
    const before = await bench.xml();
    const undo = bench.edit((model) => setField(model, 0, { key: 'length' }));
    const xml = await bench.xml();
    expect(usesOf(bench.process, 'days')).toEqual([]);
    expect(usesOf(bench.process, 'length')).toHaveLength(7);
    expect(xml).toContain('titleTemplate="{length} of {creator}, {{days}}"');
    expect(xml).toContain('contentTemplate="{length!r:&#62;3}"'.replace('&#62;', xml.includes('&#62;') ? '&#62;' : '&gt;'));
    expect(xml).toContain('<gavia:copy direction="in" from="length" to="days" />');
    expect(xml).toContain('<gavia:copy direction="out" from="days" to="length" />');
    expect(xml).toContain('value="boss,length"');
    undo();
    expect(await bench.xml()).toBe(before);
  });

  it.each([
    ['{days}', '{x}'],
    ['{ days }', '{ x }'],
    ['{{days}}', '{{days}}'],
    ['{{{days}}}', '{{{x}}}'],
    ['{days_off} days', '{days_off} days'],
    ['{days', '{days'],
  ])('in %s becomes %s', (text, renamed) => {
    expect(renamedIn(text, 'days', 'x')).toBe(renamed);
  });
});

describe('a sample ticket', () => {
  it('has a value of its type in every field', () => {
    const field = (type: string, more = {}) => ({ key: type, type, defaultValue: '', choice: '{}', ...more });
    expect(
      sampleValues([
        field('integer'), field('float', { defaultValue: '2.5' }), field('boolean'), field('date'), field('select', { choice: '{"a":"A"}' }),
        field('username'), field('string'), field('', { type: 'string' }),
      ]),
    ).toEqual({ integer: 1, float: 2.5, boolean: true, date: '2026-01-31', select: 'a', username: 'admin', string: 'sample' });
  });
});
