import { useSyncExternalStore } from 'react';
import { readLocal, writeLocal } from './storage';

export type Theme = 'light' | 'dark' | 'system';

const KEY = 'codementee.theme';
const listeners = new Set<() => void>();
const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)');

export function themeChoice(): Theme {
  const choice = readLocal(KEY);
  return choice === 'light' || choice === 'dark' ? choice : 'system';
}

function apply() {
  const choice = themeChoice();
  const dark = choice === 'dark' || (choice === 'system' && systemDark().matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  listeners.forEach((listener) => listener());
}

export function chooseTheme(theme: Theme) {
  writeLocal(KEY, theme === 'system' ? null : theme);
  apply();
}

/** Follows the system theme and choices made in other tabs. public/theme.js sets the theme for the first paint. */
export function watchTheme() {
  systemDark().addEventListener('change', apply);
  window.addEventListener('storage', (event) => {
    if (event.key === KEY) apply();
  });
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useTheme = () => useSyncExternalStore(subscribe, themeChoice);

export const useShownTheme = () =>
  useSyncExternalStore<'light' | 'dark'>(
    subscribe,
    () => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'),
    () => 'light',
  );
