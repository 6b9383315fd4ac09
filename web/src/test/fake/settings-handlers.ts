import type { Calls } from './handlers';
import { ok, refuse } from './envelope';
import type { World } from './world';

/** The handlers of the account settings. */
export function settingsHandlers({ closed }: Calls, world: World) {
  closed('get', '/api/auth/totp', () => ok(world, world.totp));
  closed('post', '/api/auth/totp/enrol', () =>
    ok(world, { secret: 'JBSWY3DPEHPK3PXP', otpauth_uri: 'otpauth://totp/C:a?secret=JBSWY3DPEHPK3PXP' }),
  );
  closed('post', '/api/auth/totp/confirm', async ({ request }) => {
    const { code } = (await request.json()) as { code: string };
    if (code !== '123456') return refuse(world, 401, 'INVALID_CREDENTIALS', 'This code is wrong.');
    const confirmed_at = new Date(world.now()).toISOString();
    world.totp = { ...world.totp, enabled: true, confirmed_at, recovery_codes_left: 10 };
    return ok(world, { recovery_codes: ['aaaa-bbbb-cccc-dddd', 'eeee-ffff-gggg-hhhh'] });
  });
  closed('post', '/api/auth/totp/disable', async ({ request }) => {
    const { password } = (await request.json()) as { password: string };
    if (password !== 'codementee-demo') return refuse(world, 401, 'INVALID_CREDENTIALS', 'Wrong password.');
    world.totp = { ...world.totp, enabled: false, confirmed_at: null, recovery_codes_left: 0 };
    return ok(world, null);
  });
  closed('get', '/api/auth/me/export', () =>
    ok(world, {
      exported_at: new Date(world.now()).toISOString(),
      sections: { account: [{ name: world.user!.name }] },
      incomplete_sections: [],
    }),
  );
  closed('delete', '/api/auth/me', async ({ request }) => {
    const { password } = (await request.json()) as { password: string };
    if (password !== 'codementee-demo') return refuse(world, 401, 'INVALID_CREDENTIALS', 'Wrong password.');
    world.deleted = true;
    return ok(world, null);
  });
  closed('get', '/api/calendar', () => ok(world, { url: world.calendarUrl }));
  closed('post', '/api/calendar/rotate', () => {
    world.calendarUrl = world.calendarUrl.replace('.ics', 'x.ics');
    return ok(world, { url: world.calendarUrl });
  });
}
