import type { Calls } from './handlers';
import { ok } from './envelope';
import type { World } from './world';

/** The handlers of the account settings. */
export function settingsHandlers({ closed }: Calls, world: World) {
  closed('get', '/api/calendar', () => ok(world, { url: world.calendarUrl }));
  closed('post', '/api/calendar/rotate', () => {
    world.calendarUrl = world.calendarUrl.replace('.ics', 'x.ics');
    return ok(world, { url: world.calendarUrl });
  });
}
