import type { Draft, Finding, Question, VersionLine } from '../../src/api/drafts';
import { bpmn } from './data';

type Answer = { status: number; body: unknown };

/** Drafts, checks, versions and lists to pick from, as the server answers them. */
export type Drafts = {
  /** Null for an address of others. */
  answer: (method: string, path: string, query: URLSearchParams, body: string) => Answer | null;
  /** Somebody else saves the draft. */
  savedBy: (id: number, username: string) => void;
  /** Somebody else publishes: the next publishing that does not overwrite is refused. */
  publishedBy: (id: number, username: string) => void;
  /** What was published meanwhile is in the draft. */
  merged: (id: number) => Draft;
  get: (id: number) => Draft | undefined;
  published: { id: number; xml: string; note: string }[];
};

export const blank = (id: number, name: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:gavia="urn:gavia:bpmn:1" id="Definitions_1" targetNamespace="urn:gavia:workflow">
  <bpmn:process id="workflow_${id.toString()}" name="${name}" isExecutable="true">
    <bpmn:startEvent id="Start_1"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="Flow_1" sourceRef="Start_1" targetRef="Step_1" />
    <bpmn:userTask id="Step_1" name="填写">
      <bpmn:extensionElements><gavia:state order="10" /><gavia:participant type="variable" value="creator" /></bpmn:extensionElements>
      <bpmn:incoming>Flow_1</bpmn:incoming><bpmn:outgoing>Flow_2</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:sequenceFlow id="Flow_2" name="提交" sourceRef="Step_1" targetRef="End_1" />
    <bpmn:endEvent id="End_1" name="结束"><bpmn:incoming>Flow_2</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="workflow_${id.toString()}">
    <bpmndi:BPMNShape id="Start_1_di" bpmnElement="Start_1"><dc:Bounds x="160" y="162" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="Step_1_di" bpmnElement="Step_1"><dc:Bounds x="260" y="140" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="End_1_di" bpmnElement="End_1"><dc:Bounds x="440" y="162" width="36" height="36" /><bpmndi:BPMNLabel><dc:Bounds x="447" y="205" width="22" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="Flow_1_di" bpmnElement="Flow_1"><di:waypoint x="196" y="180" /><di:waypoint x="260" y="180" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="Flow_2_di" bpmnElement="Flow_2"><di:waypoint x="360" y="180" /><di:waypoint x="440" y="180" /><bpmndi:BPMNLabel><dc:Bounds x="389" y="162" width="22" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

const lists: Record<string, unknown[]> = {
  people: [
    { username: 'lilei', alias: '李雷' },
    { username: 'hanmeimei', alias: '韩梅梅' },
    { username: 'admin', alias: '管理员' },
  ],
  departments: [
    { id: 1, name: '总部', parent: '', above: [] },
    { id: 3, name: '人事部', parent: '总部', above: ['总部'] },
    { id: 4, name: '客服部', parent: '总部', above: ['总部'] },
    { id: 5, name: '招聘组', parent: '人事部', above: ['总部', '人事部'] },
  ],
  roles: [{ id: 1, name: 'hr', description: '人事' }, { id: 2, name: 'vpn', description: 'VPN 管理员' }],
  scripts: [{ id: 1, name: 'book-days', description: '登记天数' }],
  notices: [{ id: 1, name: '钉钉', description: '' }, { id: 2, name: '邮件', description: '' }],
  'callable-workflows': [
    {
      key: 'db-change',
      name: '数据库变更',
      names: { en: 'Database changes' },
      start_buttons: [{ element_id: 'Flow_submit', name: '提交', names: {} }],
      fields: [{ key: 'database', name: '数据库', names: {} }],
    },
  ],
};

const imported: Question = {
  id: 'q1',
  diagnostic: {
    severity: 'A',
    code: 'PARTICIPANT_UNKNOWN',
    element_id: 'Task_check',
    element_name: '业务验收',
    line: 0,
    field: 'participant',
    message: '“业务验收”由谁处理？',
    args: {},
    fix: null,
  },
};

/** What the real server would say, as far as the tests need it: steps and buttons without a name, and dead ends. */
function findingsOf(xml: string): Finding[] {
  const findings: Finding[] = [];
  for (const [, attributes = '', content = ''] of xml.matchAll(/<(?:bpmn:)?userTask ([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:bpmn:)?userTask>)/g)) {
    const id = /id="([^"]+)"/.exec(attributes)?.[1] ?? '';
    const name = /name="([^"]+)"/.exec(attributes)?.[1] ?? null;
    const about = { element_id: id, element_name: name, line: 0, args: {}, fix: null };
    if (!content.includes('outgoing>')) {
      findings.push({ ...about, severity: 'B', code: 'DEAD_END', field: null, message: `“${name ?? id}”没有出口，工单会停在这里。`, fix: { kind: 'add_end' } });
    }
    if (!/gavia:(participant|hook|external) /.test(content)) {
      findings.push({ ...about, severity: 'W', code: 'NO_PARTICIPANT', field: 'participant', message: `“${name ?? id}”没有处理人。`, fix: { kind: 'assign_creator' } });
    }
  }
  return findings;
}

export function createDrafts(): Drafts {
  const drafts = new Map<number, Draft>();
  const versions = new Map<number, VersionLine[]>();
  const faster = new Map<number, string>();
  const questions = new Map<number, Question[]>([[2, [imported]]]);
  const published: Drafts['published'] = [];
  const now = '2026-11-20T09:30:00Z';
  let created = 100;

  function versionsOf(id: number): VersionLine[] {
    const known = versions.get(id) ?? [
      { number: 3, creator: 'hanmeimei', created: '2026-11-18T15:40:00Z', note: '三天以上转人事复核', live: true },
      { number: 2, creator: 'lilei', created: '2026-10-02T08:05:00Z', note: '', live: false },
    ];
    versions.set(id, known);
    return known;
  }

  function put(id: number, xml: string, by = 'admin'): Draft {
    const revision = (drafts.get(id)?.revision ?? 0) + 1;
    const live = id > 100 ? 0 : 3;
    const begun = { key: `workflow_${id.toString()}`, import_id: questions.has(id) ? 7 : null, created_by: 'admin', created_at: now };
    const saved = { revision, xml, modified_by: by, modified_at: now };
    const draft: Draft = { workflow_id: id, ...begun, ...saved, base_version: live, live_version: live, open_questions: questions.get(id) ?? [] };
    drafts.set(id, draft);
    return draft;
  }

  function open(id: number): Answer {
    return { status: 200, body: drafts.get(id) ?? put(id, bpmn(id)) };
  }

  function save(id: number, body: string): Answer {
    const { revision, xml, settled } = JSON.parse(body) as { revision: number; xml: string; settled: string[] };
    const former = drafts.get(id);
    if (!former || former.revision !== revision) {
      return { status: 409, body: { modified_by: former?.modified_by, modified_at: now, revision: former?.revision } };
    }
    questions.set(id, (questions.get(id) ?? []).filter((question) => !settled.includes(question.id)));
    const saved = put(id, xml);
    return { status: 200, body: { revision: saved.revision, modified_by: 'admin', modified_at: now, xml: null, diagnostics: findingsOf(xml) } };
  }

  function publish(id: number, body: string): Answer {
    const { note, overwrite } = JSON.parse(body) as { note: string; overwrite?: number };
    const draft = drafts.get(id);
    const diagnostics = findingsOf(draft?.xml ?? '');
    if (diagnostics.some(({ severity }) => severity === 'B')) {
      return { status: 422, body: { diagnostics } };
    }
    if (faster.has(id) && !overwrite) {
      const live = { number: 4, creator: faster.get(id), created: now, note: '' };
      const changes = [{ kind: 'state', change: 'changed', element_id: 'Task_hr', name: '人事复核', properties: [] }];
      return { status: 409, body: { base_version: 3, live, versions: [live], changes } };
    }
    const known = versionsOf(id);
    const number = (known[0]?.number ?? 0) + 1;
    versions.set(id, [{ number, creator: 'admin', created: now, note, live: true }, ...known.map((each) => ({ ...each, live: false }))]);
    published.push({ id, xml: draft?.xml ?? '', note });
    return { status: 200, body: { version: number, diagnostics } };
  }

  return {
    published,
    get: (id) => drafts.get(id),
    merged: (id) => {
      faster.delete(id);
      const draft = { ...put(id, drafts.get(id)?.xml ?? bpmn(id)), base_version: 4, live_version: 4 };
      drafts.set(id, draft);
      return draft;
    },
    savedBy: (id, username) => { put(id, drafts.get(id)?.xml ?? bpmn(id), username); },
    publishedBy: (id, username) => { faster.set(id, username); },
    answer: (method, path, query, body) => {
      const list = /^\/api\/designer\/(people|departments|roles|scripts|notices|callable-workflows)$/.exec(path)?.[1];
      if (list) {
        const search = query.get('search') ?? '';
        return { status: 200, body: lists[list]?.filter((each) => JSON.stringify(each).includes(search)) };
      }
      if (path === '/api/designer/check') {
        return { status: 200, body: { diagnostics: findingsOf(body) } };
      }
      if (path === '/api/designer/workflows' && method === 'POST') {
        const { name, template } = JSON.parse(body) as { name: string; template?: string };
        created += 1;
        return { status: 201, body: put(created, template ? bpmn(1) : blank(created, name)) };
      }
      const [, number, rest] = /^\/api\/designer\/workflows\/(\d+)\/(draft|publish|versions.*)$/.exec(path) ?? [];
      const id = Number(number);
      if (rest === 'draft') {
        return method === 'PUT' ? save(id, body) : open(id);
      }
      if (rest === 'publish') {
        return publish(id, body);
      }
      if (rest === 'versions') {
        return { status: 200, body: versionsOf(id) };
      }
      if (rest?.endsWith('/bpmn')) {
        return { status: 200, body: bpmn(id) };
      }
      return rest?.endsWith('/restore') ? { status: 200, body: put(id, bpmn(id)) } : null;
    },
  };
}
