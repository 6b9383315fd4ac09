import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

/** Whether a media query matches. */
export const useMediaQuery = (query: string) =>
  useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );

/** Where the columns of a table have no room beside the navigation, and rows become cards. */
export const useRowsAsCards = () => useMediaQuery('(max-width: 79.99rem)');

/** A phone, or as narrow. */
export const useIsNarrow = () => useMediaQuery('(max-width: 47.99rem)');

/** Whether an element has been near the viewport, for content that loads lazily. */
export function useInView<T extends Element>() {
  const ref = useRef<T>(null);
  const [seen, setSeen] = useState(() => typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (seen || !ref.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true),
      { rootMargin: '64px' },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [seen]);
  return [ref, seen] as const;
}

/** The value after it has not changed for a while, so that a search does not send a request for each key. */
export function useDebouncedValue<T>(value: T, after = 300) {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), after);
    return () => clearTimeout(timer);
  }, [value, after]);
  return settled;
}
