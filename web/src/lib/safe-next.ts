/** Validates an untrusted `next` parameter. Returns a path inside this app, or null. */
export function safeNext(next: string | null) {
  if (!next || !next.startsWith('/') || /^\/[/\\]/.test(next)) return null;
  const url = new URL(next, window.location.origin);
  // Checks the resolved path too, because "/.//host" becomes "//host".
  if (url.origin !== window.location.origin || url.pathname.startsWith('//')) return null;
  return url.pathname + url.search + url.hash;
}
