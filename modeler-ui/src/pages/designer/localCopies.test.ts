import { describe, expect, it } from 'vitest';
import { withoutTokens } from '../../bpmn/tokens';
import { unsavedIn } from './localCopies';

const file = (token: string, name = 'Build') => `<task id="T" name="${name}"><hook token="${token}"/></task>`;
const saved = { xml: file('old'), revision: 5 };
const kept = (xml: string) => ({ ...withoutTokens(xml, saved.xml), revision: saved.revision, at: 1 });

describe('a copy of a draft', () => {
  it('is offered whole when its tokens are saved', () => {
    expect(unsavedIn(kept(file('old', 'Make')), saved)).toMatchObject({ xml: file('old', 'Make'), lost: [] });
  });

  it('is offered without a token that was never saved', () => {
    expect(unsavedIn(kept(file('new')), saved)).toMatchObject({ xml: file(''), lost: ['Build'] });
  });

  it('is not offered when it is what the server has', () => {
    expect(unsavedIn(null, saved)).toBeNull();
    expect(unsavedIn(kept(file('old')), saved)).toBeNull();
  });

  it('is not offered when it was saved without an answer, its new token included', () => {
    expect(unsavedIn(kept(file('new')), { xml: file('new'), revision: 6 })).toBeNull();
    expect(unsavedIn(kept(file('new', 'Make')), { xml: file('other'), revision: 6 })).toMatchObject({ lost: ['Make'] });
  });
});
