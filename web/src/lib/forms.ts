import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { ApiError } from '@/lib/api/errors';

/**
 * Focuses the first invalid field of the open dialog, otherwise of the page, in document order; within a group, its
 * first control. Waits two frames, until React has rendered the errors and react-hook-form has set its own focus.
 */
export function focusFirstInvalid() {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const scope = document.querySelector('[role=dialog], [role=alertdialog]') ?? document;
      const wrong = scope.querySelector<HTMLElement>('[aria-invalid=true], [data-invalid]');
      const control = 'input, select, textarea, button:not(:disabled)';
      const target = wrong?.matches(control) ? wrong : wrong?.querySelector<HTMLElement>(control);
      target?.focus();
    }),
  );
}

/** Completes a server message, which may be the end of a sentence such as "is too long". */
export const fieldMessage = (message: string) => (/^[a-z]/.test(message) ? `This ${message}` : message);

/** Whether the server's field name, such as `limits.ai` or `topics[2]`, is the form's field or inside it. */
const isWithin = (name: string, field: string) =>
  name === field || name.startsWith(`${field}[`) || name.startsWith(`${field}.`);

/** Returns the form's most specific field that contains the server's field, if any. */
const fieldOf = <F extends string>(name: string, fields: readonly F[]) =>
  fields.filter((field) => isWithin(name, field)).sort((a, b) => b.length - a.length)[0];

/**
 * Shows the server's validation errors next to their fields. Returns false if one of them has no field in this form.
 */
export function setServerErrors<T extends FieldValues>(
  error: unknown,
  fields: readonly Path<T>[],
  setError: UseFormSetError<T>,
): boolean {
  if (!(error instanceof ApiError) || error.fields.length === 0) return false;
  let all = true;
  for (const { field, message } of error.fields) {
    const known = fieldOf(field, fields);
    if (known) setError(known, { type: 'server', message: fieldMessage(message) });
    else all = false;
  }
  focusFirstInvalid();
  return all;
}

/** The server's validation errors by field, for a form without react-hook-form. */
export function serverErrors<F extends string>(
  error: unknown,
  fields: readonly F[],
): { [field in F]?: string } {
  const found: { [field in F]?: string } = {};
  if (!(error instanceof ApiError)) return found;
  for (const { field, message } of error.fields) {
    const known = fieldOf(field, fields);
    if (known) found[known] ??= fieldMessage(message);
  }
  return found;
}
