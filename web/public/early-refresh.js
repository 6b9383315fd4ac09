// Requests an access token while the app's code is still loading. `refreshSession` uses the response, and repeats the
// request if none arrives within four seconds. This is a separate file because the content security policy allows no
// inline scripts.
(function () {
  try {
    if (localStorage.getItem('codementee.signed-in') === null) return;
  } catch {
    return; // Storage is blocked: the app sends the request itself.
  }
  var meta = document.querySelector('meta[name="api-url"]');
  var api = meta === null ? '' : meta.content;
  function refresh() {
    return fetch(api + '/api/auth/refresh', {
      method: 'POST',
      headers: { Accept: 'application/json' },
      credentials: api === '' ? 'same-origin' : 'include',
      signal: AbortSignal.timeout ? AbortSignal.timeout(4000) : undefined,
    });
  }
  // Only one tab refreshes at a time. Tabs that are restored together would otherwise rotate the cookie concurrently.
  window.codementeeEarlyRefresh = navigator.locks
    ? navigator.locks.request('codementee.refresh', refresh)
    : refresh();
  window.codementeeEarlyRefresh.catch(function () {}); // handled where the response is used
})();
