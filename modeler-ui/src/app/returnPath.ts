/** Where these pages are served. */
export const basename = '/manage';

/**
 * Where to go after signing in, as a path of this host; the start page for anything else, so that nobody can be sent to
 * another host by a prepared link.
 *
 * @param next the parameter of the sign-in page's address
 */
export function returnPath(next: string | null): string {
  if (!next?.startsWith('/') || /[\\\p{Cc}]/u.test(next)) {
    return basename;
  }
  const host = 'http://here.invalid';
  let url: URL;
  try {
    url = new URL(next, host);
  } catch {
    return basename;
  }
  // "/..//elsewhere" has lost its first part by now.
  if (url.origin !== host || url.pathname.startsWith('//') || isBelow(url.pathname, `${basename}/login`)) {
    return basename;
  }
  return url.pathname + url.search + url.hash;
}

/** The path as the router knows it; null when these pages do not serve it. */
export function inApp(path: string): string | null {
  const { pathname } = new URL(path, 'http://here.invalid');
  return isBelow(pathname, basename) ? path.slice(basename.length) || '/' : null;
}

/** The sign-in page's address (for the router) that leads back to a page of the router. */
export function signInPath(location: { pathname: string; search: string; hash: string }): string {
  const next = `${basename}${location.pathname}${location.search}${location.hash}`;
  return `/login?${new URLSearchParams({ next }).toString()}`;
}

function isBelow(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}/`);
}
