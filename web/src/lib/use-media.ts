import { useSyncExternalStore } from 'react';

/** Whether a media query holds, now and whenever that changes. */
export const useMedia = (query: string) =>
  useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );

/** Where a table has no room, and rows become cards. */
export const useIsNarrow = () => useMedia('(max-width: 47.99rem)');
