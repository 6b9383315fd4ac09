/**
 * Goes to another page by a full load. Browsers keep the one that is left as it was, and show it again at Back: it
 * must be drawn anew then, with nothing to be seen of before, because who is signed in or what is paid has changed.
 */
export function leavePageFor(address: string) {
  window.addEventListener('pagehide', () => {
    document.body.hidden = true;
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
  window.location.assign(address);
}
