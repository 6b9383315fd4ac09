import { expect, it, vi } from 'vitest';
import { ApiError } from './api/errors';
import { serverErrors, setServerErrors } from './forms';

const refusal = (...names: string[]) =>
  new ApiError(422, {
    code: 'VALIDATION_FAILED',
    errors: names.map((field) => ({ field, message: `Wrong: ${field}` })),
  });

it.each([
  ['limits.ai_tools', 'limits.ai_tools'],
  ['limits.other', 'limits'],
  ['topics[2]', 'topics'],
  ['name', 'name'],
])('shows the error of %s at the field %s', (name, field) => {
  const setError = vi.fn();

  expect(setServerErrors(refusal(name), ['name', 'topics', 'limits', 'limits.ai_tools'], setError)).toBe(
    true,
  );
  expect(setError).toHaveBeenCalledWith(field, expect.objectContaining({ message: `Wrong: ${name}` }));
});

it('reports an error without a matching field, and does not match a name that only starts with the field’s name', () => {
  expect(setServerErrors(refusal('names'), ['name'], vi.fn())).toBe(false);
  expect(serverErrors(refusal('names', 'name'), ['name'])).toEqual({ name: 'Wrong: name' });
});
