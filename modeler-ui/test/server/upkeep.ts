import type { Schema } from '../../src/api/designer';

type Channel = Schema<'NoticeChannel'>;
type ChannelWanted = Schema<'NoticeChannelWanted'>;
type Script = Schema<'StoredScript'>;

type Answer = { status: number; body: unknown };

/** Scripts, channels for notices and departments that are asked for by id. */
export type Upkeep = {
  /** Null for an address of others. */
  answer: (method: string, path: string, query: URLSearchParams, body: string) => Answer | null;
  /** What the last channel that was saved was sent as. */
  sent: () => ChannelWanted | null;
};

const source = `// 登记天数
def days = ticket.days
if (days > 2) {
  throw new Exception("more than 2 days need a manager")
}
println "booked \${days}"
`;

const far = { id: 120, name: '夜班组', parent: '客服部', above: ['总部', '客服部'] };

export function createUpkeep(): Upkeep {
  const scripts = new Map<number, Script>([
    [1, { id: 1, name: 'book-days', description: '登记天数', active: true, runnable: true, source }],
    [2, { id: 2, name: 'old-python', description: '', active: false, runnable: false, source: 'print(1)\n' }],
  ]);
  const channels = new Map<number, Channel>([
    [1, channelOf(1, { name: '构建', type_id: 1, description: '持续集成', hook_url: 'https://ci.example/hook', hook_token: 'x', redeliveries: 3 })],
    [2, channelOf(2, { name: '企业微信', type_id: 2, corpid: 'ww12345' })],
  ]);
  let sent: ChannelWanted | null = null;
  return {
    sent: () => sent,
    answer: (method, path, query, body) => {
      if (path === '/api/designer/departments' && query.has('ids')) {
        return { status: 200, body: query.get('ids')?.split(',').includes('120') ? [far] : [] };
      }
      if (path === '/api/designer/stored-scripts/test') {
        return { status: 200, body: run(body) };
      }
      const [, list, number] = /^\/api\/designer\/(stored-scripts|notice-channels)(?:\/(\d+))?$/.exec(path) ?? [];
      if (list === 'stored-scripts') {
        return ofScripts(scripts, method, Number(number ?? 0), body);
      }
      if (list === 'notice-channels') {
        const id = Number(number ?? 0);
        if (method === 'DELETE') {
          channels.delete(id);
          return { status: 204, body: '' };
        }
        if (method === 'GET') {
          return { status: 200, body: [...channels.values()] };
        }
        sent = JSON.parse(body) as ChannelWanted;
        if (sent.hook_url?.includes('wrong')) {
          return { status: 422, body: { detail: 'hook_url is refused' } };
        }
        const made = channelOf(id || channels.size + 1, sent, channels.get(id));
        channels.set(made.id, made);
        return { status: method === 'POST' ? 201 : 200, body: made };
      }
      return null;
    },
  };
}

function channelOf(id: number, wanted: ChannelWanted, former?: Channel): Channel {
  const set = (secret: string | null | undefined, before = false) => (secret == null ? before : secret !== '');
  return {
    id,
    name: wanted.name,
    description: wanted.description ?? '',
    type_id: wanted.type_id,
    hook_url: wanted.hook_url ?? '',
    hook_token_set: set(wanted.hook_token, former?.hook_token_set),
    corpid: wanted.corpid ?? '',
    corpsecret_set: set(wanted.corpsecret, former?.corpsecret_set),
    appkey: wanted.appkey ?? '',
    appsecret_set: set(wanted.appsecret, former?.appsecret_set),
    redeliveries: wanted.redeliveries ?? 0,
  };
}

function ofScripts(scripts: Map<number, Script>, method: string, id: number, body: string): Answer {
  const former = scripts.get(id);
  if (method === 'GET' && id === 0) {
    return { status: 200, body: [...scripts.values()].map(({ id: each, name, description, active, runnable }) => ({ id: each, name, description, active, runnable })) };
  }
  if (method !== 'POST' && !former) {
    return { status: 404, body: {} };
  }
  if (method === 'GET') {
    return { status: 200, body: former };
  }
  if (method === 'DELETE') {
    scripts.delete(id);
    return { status: 204, body: '' };
  }
  const given = JSON.parse(body) as Partial<Script>;
  const line = (given.source ?? '').split('\n').findIndex((each) => each.includes('new File')) + 1;
  if (line > 0) {
    return { status: 422, body: { detail: `script.groovy: line ${line.toString()}, column 9: new java.io.File is not available to scripts` } };
  }
  const kept: Script = { id: id || scripts.size + 1, name: '', description: '', active: true, source: former?.source ?? '', ...given, runnable: true };
  scripts.set(kept.id, kept);
  return { status: method === 'POST' ? 201 : 200, body: kept };
}

function run(body: string): { output: string | null; error: string | null } {
  const { ticket } = JSON.parse(body) as { ticket: { days?: number } };
  return (ticket.days ?? 0) > 2
    ? { output: null, error: 'more than 2 days need a manager (test.groovy, line 4)' }
    : { output: `booked ${(ticket.days ?? 0).toString()}\n`, error: null };
}
