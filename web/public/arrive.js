// Asks who is here while the app's code is still on its way; `refreshSession` takes the answer. A file of its own,
// because the content policy allows no inline script.
(function () {
  try {
    if (localStorage.getItem('codementee.signed-in') === null) return;
  } catch {
    return; // Storage is closed to us: the app finds out by itself.
  }
  var meta = document.querySelector('meta[name="api-url"]');
  var api = meta === null ? '' : meta.content;
  window.codementeeArrival = fetch(api + '/api/auth/refresh', {
    method: 'POST',
    headers: { Accept: 'application/json' },
    credentials: api === '' ? 'same-origin' : 'include',
  });
  window.codementeeArrival.catch(function () {}); // said where the answer is taken
})();
