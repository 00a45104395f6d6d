import { designer } from '.';
import type { Schema } from './designer';

export type ScriptLine = Schema<'StoredScriptLine'>;
export type Script = Schema<'StoredScript'>;
export type ScriptWanted = { name: string; description: string; active: boolean; source: string };
export type Channel = Schema<'NoticeChannel'>;
/** A secret that is not there stays; an empty one goes. */
export type ChannelWanted = Schema<'NoticeChannelWanted'>;

/** Stored scripts, for workflow administrators. What could not run is refused with 422 and the lines. */
export const scripts = {
  list: (signal?: AbortSignal): Promise<ScriptLine[]> => designer.json('get', '/stored-scripts', { signal }),
  get: (script: number, signal?: AbortSignal): Promise<Script> => designer.json('get', '/stored-scripts/{script}', { path: { script }, signal }),
  create: (body: ScriptWanted): Promise<Script> => designer.json('post', '/stored-scripts', { body }),
  /** Without a source the text stays as it is. */
  edit: (script: number, body: Omit<ScriptWanted, 'source'> & { source?: string }): Promise<Script> =>
    designer.json('put', '/stored-scripts/{script}', { path: { script }, body }),
  delete: (script: number): Promise<null> => designer.json('delete', '/stored-scripts/{script}', { path: { script } }),
};

/** Channels for notices, for super administrators. */
export const channels = {
  list: (signal?: AbortSignal): Promise<Channel[]> => designer.json('get', '/notice-channels', { signal }),
  create: (body: ChannelWanted): Promise<Channel> => designer.json('post', '/notice-channels', { body }),
  edit: (channel: number, body: ChannelWanted): Promise<Channel> => designer.json('put', '/notice-channels/{channel}', { path: { channel }, body }),
  delete: (channel: number): Promise<null> => designer.json('delete', '/notice-channels/{channel}', { path: { channel } }),
};
