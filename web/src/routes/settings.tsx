import { ChangePasswordForm } from '@/features/accounts/change-password-form';
import { ProfileForm } from '@/features/accounts/profile-form';
import { SessionList } from '@/features/accounts/session-list';
import { ThemeCard } from '@/features/accounts/theme-card';
import { ZoneForm } from '@/features/accounts/zone-form';
import { Page } from '@/ui/page';

/** One's own account, the same for every role. */
export function SettingsPage() {
  return (
    <Page title="Settings" lead="Your account, and how you like this place to be." narrow>
      <div className="grid gap-6">
        <ProfileForm />
        <ZoneForm />
        <ChangePasswordForm />
        <SessionList />
        <ThemeCard />
      </div>
    </Page>
  );
}
