import { ChangePasswordForm } from '@/features/account/change-password-form';
import { ThemeCard, TimeZoneForm } from '@/features/account/preferences';
import { ProfileForm } from '@/features/account/profile-form';
import { SessionList } from '@/features/account/session-list';
import { Page } from '@/ui/page';
import { PanelBoundary } from '@/ui/panel-boundary';

/** One's own account, the same for every role. */
export function SettingsPage() {
  return (
    <Page title="Settings" lead="Account and preferences" narrow>
      <div className="grid gap-6">
        <PanelBoundary>
          <ProfileForm />
        </PanelBoundary>
        <PanelBoundary>
          <TimeZoneForm />
        </PanelBoundary>
        <PanelBoundary>
          <ChangePasswordForm />
        </PanelBoundary>
        <PanelBoundary>
          <SessionList />
        </PanelBoundary>
        <PanelBoundary>
          <ThemeCard />
        </PanelBoundary>
      </div>
    </Page>
  );
}
