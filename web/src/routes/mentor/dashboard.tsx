import { useQuery } from '@tanstack/react-query';
import { useMe } from '@/domain/me';
import { mentorDashboardQuery } from '@/features/mentoring/mentoring-data';
import { AwaitingCard, LaterMocks, MentorStats, NextMock } from '@/features/mentoring/dashboard-panels';
import type { MentorDashboard } from '@/lib/api/types';
import { useNow } from '@/lib/time';
import { Page } from '@/ui/page';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState, PanelBoundary } from '@/ui/empty-error-states';

export function MentorDashboardPage() {
  const user = useMe();
  const dashboard = useQuery(mentorDashboardQuery);
  return (
    <Page title="Dashboard" lead={`Hello, ${user.name.split(/\s+/u)[0]}.`}>
      {dashboard.isPending && <LoadingCards height="h-56" count={2} />}
      {dashboard.isLoadingError && (
        <ErrorState error={dashboard.error} onRetry={() => void dashboard.refetch()} />
      )}
      {dashboard.data && <Overview dashboard={dashboard.data} />}
    </Page>
  );
}

/** The mentor's next mock, open work and totals. */
function Overview({ dashboard }: { dashboard: MentorDashboard }) {
  const now = useNow();
  // A mock that ends while the page is open is no longer upcoming.
  const [next, ...later] = dashboard.upcoming_mocks.filter((mock) => Date.parse(mock.ends_at) > now);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1.6fr_1fr]">
      <div className="grid min-w-0 gap-6">
        <PanelBoundary>
          <NextMock mock={next} />
        </PanelBoundary>
        <PanelBoundary>
          <AwaitingCard />
        </PanelBoundary>
      </div>
      <div className="grid min-w-0 gap-6">
        <PanelBoundary>
          <MentorStats dashboard={dashboard} />
        </PanelBoundary>
        <PanelBoundary>
          <LaterMocks mocks={later} />
        </PanelBoundary>
      </div>
    </div>
  );
}
