import { describe, expect, it } from 'vitest';
import { bpmn } from '../../test/server/data';
import { withoutTokens, withTokens } from './tokens';

const saved = bpmn(2);
const secret = 'not-for-readers';

describe('a file without tokens', () => {
  it('has none, and is else the same to the letter', () => {
    const { xml, known, lost } = withoutTokens(saved, saved);
    expect(xml).toBe(saved.replaceAll(secret, ''));
    expect(known).toHaveLength(saved.split(secret).length - 1);
    expect(lost).toEqual([]);
  });

  it('gets those back that are saved', () => {
    expect(withTokens(withoutTokens(saved, saved), saved)).toEqual({ xml: saved, lost: [] });
  });

  it('names what had a token that was never saved, and stays without it', () => {
    const drawn = saved.replace(secret, 'typed &amp; &quot;new&quot;');
    const kept = withoutTokens(drawn, saved);
    expect(JSON.stringify(kept)).not.toMatch(/typed|not-for-readers/);
    const { xml, lost } = withTokens(kept, saved);
    expect(lost).toEqual(['触发构建']);
    expect(xml).toBe(saved.replace(secret, ''));
  });

  it('stays without a token that was cleared', () => {
    const drawn = saved.replace(secret, '');
    expect(withTokens(withoutTokens(drawn, saved), saved)).toEqual({ xml: drawn, lost: [] });
  });

  it('names what has no token any more where it was saved', () => {
    expect(withTokens(withoutTokens(saved, saved), saved.replace(secret, '')).lost).toEqual(['触发构建']);
  });

  it('knows a token however it is written', () => {
    const file = (token: string) => `<a:userTask id='T'><g:hook note=' token="x"' größe="1" token=${token}/></a:userTask>`;
    const { xml, known } = withoutTokens(file(`'a&amp;"b"'`), file('"a&#38;&#x22;b&quot;"'));
    expect(known).toEqual(['T']);
    expect(xml).toBe(file('""'));
  });

  it('keeps what only looks like one', () => {
    const file = '<task id="T" token="a"><!-- <hook token="b"/> --><text><![CDATA[<hook token="c"/>]]></text></task>';
    expect(withoutTokens(file, '').xml).toBe(file);
  });
});
