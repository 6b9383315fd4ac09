import { DisplayNameForm } from '@/features/account/display-name';
import { CalendarCard } from '@/features/account/calendar-settings';
import { DataCard } from '@/features/account/data-settings';
import { ChangePasswordForm, SessionList } from '@/features/account/security-settings';
import { TwoStepCard } from '@/features/account/two-step-settings';
import { ProfileForm, ThemeCard, TimeZoneForm } from '@/features/account/general-settings';
import { NotificationPreferences } from '@/features/notifications/notification-preferences';
import { useMe } from '@/domain/me';
import { Page } from '@/ui/page';
import { PanelBoundary } from '@/ui/empty-error-states';

/** The account settings of every role. */
export function SettingsPage() {
  const { role } = useMe();
  return (
    <Page title="Settings" lead="Account and preferences" narrow>
      <div className="grid gap-6">
        <PanelBoundary>
          <ProfileForm />
        </PanelBoundary>
        <PanelBoundary>
          <DisplayNameForm />
        </PanelBoundary>
        <PanelBoundary>
          <TimeZoneForm />
        </PanelBoundary>
        {role !== 'admin' && (
          <PanelBoundary>
            <CalendarCard />
          </PanelBoundary>
        )}
        <PanelBoundary>
          <ChangePasswordForm />
        </PanelBoundary>
        {role !== 'mentee' && (
          <PanelBoundary>
            <TwoStepCard />
          </PanelBoundary>
        )}
        <PanelBoundary>
          <SessionList />
        </PanelBoundary>
        <PanelBoundary>
          <NotificationPreferences />
        </PanelBoundary>
        <PanelBoundary>
          <ThemeCard />
        </PanelBoundary>
        <PanelBoundary>
          <DataCard />
        </PanelBoundary>
      </div>
    </Page>
  );
}
