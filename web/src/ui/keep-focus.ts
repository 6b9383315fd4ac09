import { useRef } from 'react';

/** What has the focus now; of an item of a menu that is about to close, the button of that menu. */
function opener() {
  const focused = document.activeElement;
  const menu = focused?.closest('[role=menu]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused;
}

/** After a window has closed, the focus goes back to what opened it, or to the page's heading if that is gone. */
export function useFocusBack() {
  const from = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      from.current = opener();
    },
    onCloseAutoFocus: () => {
      setTimeout(() => {
        for (const target of [from.current, document.querySelector('h1')]) {
          if (document.activeElement !== document.body) return;
          if (target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true });
        }
      });
    },
  };
}
