import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLocation, useSearchParams } from 'react-router';

/** Returns a search parameter with a fixed set of values. An unknown value is replaced by the fallback. */
export function useSearchParam<T extends string>(name: string, values: readonly T[], fallback: T) {
  const [params, setParams] = useSearchParams();
  const value = values.find((one) => one === params.get(name)) ?? fallback;
  const set = (next: string) => {
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (next === fallback) after.delete(name);
      else after.set(name, next);
      return after;
    });
  };
  return [value, set] as const;
}

/**
 * Returns the row that an open dialog is about. It follows the list's data, so the dialog shows changes, and keeps the
 * last copy after the row has left the list.
 */
export function useSelectedRow<T extends { id: string }>(rows: T[] | undefined) {
  const [kept, select] = useState<T | null>(null);
  const current = kept && rows?.find(({ id }) => id === kept.id);
  if (current && current !== kept) select(current);
  return [current ?? kept, select] as const;
}

/** The id in a URL fragment. Empty if the fragment is not valid UTF-8. */
function decodeHash(hash: string) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** Scrolls to the element that the URL fragment names, once its data has loaded. */
export function useScrollToHash(ready: boolean) {
  const { hash } = useLocation();
  useEffect(() => {
    if (!ready || hash.length < 2) return;
    const target = document.getElementById(decodeHash(hash));
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }, [ready, hash]);
}

/** Whether a media query matches. */
const useMediaQuery = (query: string) =>
  useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );

/** Whether the window is too narrow for a table next to the navigation, so rows are shown as cards. */
export const useRowsAsCards = () => useMediaQuery('(max-width: 79.99rem)');

/** Whether the window is as narrow as a phone. */
export const useIsNarrow = () => useMediaQuery('(max-width: 47.99rem)');

/** Returns whether an element has been near the viewport, for content that loads lazily. */
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

/** Returns the value once it has not changed for a while, so a search does not send a request per keystroke. */
export function useDebouncedValue<T>(value: T, after = 300) {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), after);
    return () => clearTimeout(timer);
  }, [value, after]);
  return settled;
}
