// Sets the theme before the first paint. This is a separate file because the content security policy allows no inline
// scripts.
(function () {
  var choice = null;
  try {
    choice = localStorage.getItem('codementee.theme');
  } catch {
    // Storage may be blocked. The system's theme applies then.
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
