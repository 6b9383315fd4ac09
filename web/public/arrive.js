// Requests an access token while the app's code is still loading; `refreshSession` takes the answer, and asks again where
// none came within four seconds. A file of its own, because the content policy allows no inline script.
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
  // One tab refreshes at a time: several restored at once must not rotate the cookie under each other.
  window.codementeeArrival = navigator.locks
    ? navigator.locks.request('codementee.refresh', refresh)
    : refresh();
  window.codementeeArrival.catch(function () {}); // handled where the answer is taken
})();
