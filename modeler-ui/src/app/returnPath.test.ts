import { describe, expect, it } from 'vitest';
import { inApp, returnPath, signInPath } from './returnPath';

describe('returnPath', () => {
  it.each(['/manage/workflows/1?element=Task_1#x', '/media/a.png', '/manage/loginx'])('leads to %s', (next) => {
    expect(returnPath(next)).toBe(next);
  });

  it.each([
    null,
    '',
    'workflows',
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example/',
    '/..//elsewhere.example',
    'javascript:alert(1)',
    '/manage/login?next=/manage/login',
  ])('leads home instead of to %s', (next) => {
    expect(returnPath(next)).toBe('/manage');
  });
});

describe('inApp', () => {
  it('knows the pages served here', () => {
    expect(inApp('/manage')).toBe('/');
    expect(inApp('/manage/workflows/1?a=b')).toBe('/workflows/1?a=b');
    expect(inApp('/manager')).toBeNull();
    expect(inApp('/media/a.png')).toBeNull();
  });
});

describe('signInPath', () => {
  it('leads back', () => {
    const path = signInPath({ pathname: '/workflows/1', search: '?element=A&b=c', hash: '' });
    expect(returnPath(new URL(path, 'http://here.invalid').searchParams.get('next'))).toBe(
      '/manage/workflows/1?element=A&b=c',
    );
  });
});
