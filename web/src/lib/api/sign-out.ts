import { hardNavigate } from '@/lib/page';
import { paths } from '@/lib/paths';
import { announceSignOut } from '@/lib/session';
import { send } from './client';

/** Ends the session, here even when the server cannot be reached: the screen must not stay open. */
export async function signOut() {
  try {
    await send<null>({ method: 'post', url: '/api/auth/logout', timeout: 5000 });
  } catch {
    // On the server the session ends by itself.
  }
  announceSignOut();
  hardNavigate(paths.login());
}
