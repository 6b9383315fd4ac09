import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next';

describe('safeNext', () => {
  it('accepts paths of the app', () => {
    expect(safeNext('/mentee/bookings?status=pending')).toBe('/mentee/bookings?status=pending');
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
    null,
  ])('rejects %s', (next) => expect(safeNext(next)).toBeNull());
});
