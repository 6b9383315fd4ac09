// Sets the theme before the first paint. A file of its own, because the content policy allows no inline script.
(function () {
  var choice = null;
  try {
    choice = localStorage.getItem('codementee.theme');
  } catch {
    // Storage may be closed to us; the system's choice stands.
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
