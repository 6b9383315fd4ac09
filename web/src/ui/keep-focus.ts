/** After a window has closed whose opener is gone meanwhile, the page's heading takes the focus. */
export function keepFocus() {
  setTimeout(() => {
    if (document.activeElement === document.body) {
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
  });
}
