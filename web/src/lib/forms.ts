import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { ApiError } from '@/lib/api/errors';

/**
 * After a refused submission the focus goes to the first field on the page that is wrong, also where it is a group of
 * controls. Passed to handleSubmit as what happens then; it waits until the errors are drawn and the form's own focus is set.
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

/** The server says what is wrong with a field as the rest of a sentence: "is too long". */
export const fieldMessage = (message: string) => (/^[a-z]/.test(message) ? `This ${message}` : message);

/** Whether a name of the server's, such as `limits.ai` or `topics[2]`, is the field or lies within it. */
const isWithin = (name: string, field: string) =>
  name === field || name.startsWith(`${field}[`) || name.startsWith(`${field}.`);

/** The field of the form that the server's name stands for: the most specific one. */
const fieldOf = <F extends string>(name: string, fields: readonly F[]) =>
  fields.filter((field) => isWithin(name, field)).sort((a, b) => b.length - a.length)[0];

/** Shows the server's validation errors at their fields. Returns false if one of them has no field in this form. */
export function setServerErrors<T extends FieldValues>(
  error: unknown,
  fields: readonly Path<T>[],
  setError: UseFormSetError<T>,
): boolean {
  if (!(error instanceof ApiError) || error.fields.length === 0) return false;
  let all = true;
  error.fields.forEach(({ field, message }, index) => {
    const known = fieldOf(field, fields);
    if (known)
      setError(known, { type: 'server', message: fieldMessage(message) }, { shouldFocus: index === 0 });
    else all = false;
  });
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
