import { hardNavigate } from '@/lib/page-meta';
import { paths } from '@/lib/paths';
import { announceSignOut, notifyBeforeSignOut } from '@/lib/session';
import { send } from './client';

/** Signs out and loads the login page, even if the server cannot be reached. */
export async function signOut() {
  notifyBeforeSignOut();
  try {
    await send<null>({ method: 'post', url: '/api/auth/logout', timeout: 5000 });
  } catch {
    // The session expires on the server.
  }
  announceSignOut();
  hardNavigate(paths.login());
}
