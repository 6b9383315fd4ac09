import { send } from './api/client';
import { leavePageFor } from './leave-page';
import { paths } from './paths';
import { leave } from './session';

/** Ends the session, here even when the server cannot be reached: the screen must not stay open. */
export async function signOut() {
  try {
    await send<null>({ method: 'post', url: '/api/auth/logout', timeout: 5000 });
  } catch {
    // On the server the session ends by itself.
  }
  leave();
  leavePageFor(paths.login());
}
