import { Navigate } from 'react-router';
import { useMe } from '@/domain/me';
import { settingsOf } from '@/lib/paths';

/** `/settings`, to which mails link: leads to the settings of the user's role. */
export function OwnSettingsPage() {
  return <Navigate to={settingsOf(useMe().role)} replace />;
}
