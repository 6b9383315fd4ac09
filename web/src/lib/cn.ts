import { type ClassValue, clsx } from 'clsx';

/**
 * Joins class names. It does not merge them, because tailwind-merge adds 8 kB (brotli) to every public page: a class
 * that overrides a component's own is marked important, as in `h-11!`.
 */
export const cn = (...parts: ClassValue[]) => clsx(parts);
