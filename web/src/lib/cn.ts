import { type ClassValue, clsx } from 'clsx';

/** Joins class names. Variants never set the same property twice, so nothing has to be merged. */
export const cn = (...parts: ClassValue[]) => clsx(parts);
