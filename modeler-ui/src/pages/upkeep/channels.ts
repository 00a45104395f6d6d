import type { TFunction } from 'i18next';
import type { Channel, ChannelWanted } from '../../api/upkeep';

type Address = 'hook_url' | 'corpid' | 'appkey';
export type Secret = 'hook_token' | 'corpsecret' | 'appsecret';

/** What each type asks for. */
export const types: Readonly<Record<number, { address: Address; secret: Secret }>> = {
  1: { address: 'hook_url', secret: 'hook_token' },
  2: { address: 'corpid', secret: 'corpsecret' },
  3: { address: 'appkey', secret: 'appsecret' },
};

export const mostRedeliveries = 20;

export function typeWords(type: number, t: TFunction): string {
  return type in types ? t(`channelType.${type as 1 | 2 | 3}`) : t('channelType.other', { type });
}

export function addressOfChannel(channel: Channel): string {
  const type = types[channel.type_id];
  return type ? channel[type.address] : '';
}

export type ChannelDraft = Pick<Channel, 'name' | 'description' | 'type_id' | Address | 'redeliveries'> & { secrets: Readonly<Partial<Record<Secret, string | undefined>>> };

/** As it is stored; no secret is touched. */
export function draftOf(channel: Channel | null): ChannelDraft {
  return {
    name: channel?.name ?? '',
    description: channel?.description ?? '',
    type_id: channel?.type_id ?? 1,
    hook_url: channel?.hook_url ?? '',
    corpid: channel?.corpid ?? '',
    appkey: channel?.appkey ?? '',
    redeliveries: channel?.redeliveries ?? 0,
    secrets: {},
  };
}

/** What is sent: of another type's settings those stored, and only secrets that were touched. */
export function wantedOf({ secrets, ...draft }: ChannelDraft): ChannelWanted {
  const touched = Object.fromEntries(Object.entries(secrets).filter(([, secret]) => secret !== undefined));
  return { ...draft, ...touched, name: draft.name.trim() };
}
