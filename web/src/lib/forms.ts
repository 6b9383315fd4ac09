import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { ApiError } from '@/lib/api/errors';

/** The server says what is wrong with a field as the rest of a sentence: "is too long". */
export const fieldMessage = (message: string) => (/^[a-z]/.test(message) ? `This ${message}` : message);

/** Puts the server's complaints at their fields. Answers false when there is one that has no field here. */
export function setServerErrors<T extends FieldValues>(
  error: unknown,
  fields: Path<T>[],
  setError: UseFormSetError<T>,
): boolean {
  if (!(error instanceof ApiError) || error.fields.length === 0) return false;
  let all = true;
  error.fields.forEach(({ field, message }, index) => {
    const known = fields.find((name) => field === name || field.startsWith(`${name}[`));
    if (known)
      setError(known, { type: 'server', message: fieldMessage(message) }, { shouldFocus: index === 0 });
    else all = false;
  });
  return all;
}
