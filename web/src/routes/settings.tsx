import { CalendarCard } from '@/features/account/calendar-settings';
import { ChangePasswordForm, SessionList } from '@/features/account/security-settings';
import { ProfileForm, ThemeCard, TimeZoneForm } from '@/features/account/profile-settings';
import { NotificationPreferences } from '@/features/notifications/notification-preferences';
import { Page } from '@/ui/page';
import { PanelBoundary } from '@/ui/states';

/** The account settings of every role. */
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
          <CalendarCard />
        </PanelBoundary>
        <PanelBoundary>
          <ChangePasswordForm />
        </PanelBoundary>
        <PanelBoundary>
          <SessionList />
        </PanelBoundary>
        <PanelBoundary>
          <NotificationPreferences />
        </PanelBoundary>
        <PanelBoundary>
          <ThemeCard />
        </PanelBoundary>
      </div>
    </Page>
  );
}
