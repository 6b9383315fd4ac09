import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMe } from '@/domain/me';
import { dashboardQuery, feedbacksQuery } from '@/domain/queries';
import { NextMock, NextSteps, PlanQuotaCard, PlanBenefits, RecentMock } from '@/features/dashboard/panels';
import { ProgressCard } from '@/features/progress/feedback-list';
import type { Feedback, MenteeDashboard } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState, PanelBoundary } from '@/ui/empty-error-states';

export function MenteeDashboardPage() {
  const user = useMe();
  const dashboard = useQuery(dashboardQuery);
  const feedbacks = useQuery(feedbacksQuery);
  // The panels appear together, because a later one would push down the content that the user is reading.
  const waiting = dashboard.isPending || (dashboard.data && feedbacks.isPending);
  return (
    <Page
      title="Dashboard"
      lead={`Hello, ${user.name.split(/\s+/u)[0]}.`}
      action={
        dashboard.data &&
        dashboard.data.upcoming_mocks.length > 0 && (
          <Button asChild variant="secondary">
            <Link to={paths.book}>Book a mock</Link>
          </Button>
        )
      }
    >
      {waiting && <LoadingCards height="h-56" count={2} />}
      {dashboard.isLoadingError && (
        <ErrorState error={dashboard.error} onRetry={() => void dashboard.refetch()} />
      )}
      {dashboard.data && !waiting && <Overview dashboard={dashboard.data} feedbacks={feedbacks.data ?? []} />}
    </Page>
  );
}

function Overview({ dashboard, feedbacks }: { dashboard: MenteeDashboard; feedbacks: Feedback[] }) {
  const free = dashboard.user.status === 'Free' || !dashboard.user.plan_id;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1.6fr_1fr] lg:grid-rows-[auto_1fr]">
      <div className="grid min-w-0 gap-6">
        <PanelBoundary>
          <NextMock mocks={dashboard.upcoming_mocks} pending={dashboard.pending_requests} />
        </PanelBoundary>
        <PanelBoundary>
          <RecentMock />
        </PanelBoundary>
        {free && (
          <PanelBoundary>
            <PlanBenefits />
          </PanelBoundary>
        )}
      </div>
      <div className="grid gap-6 lg:row-span-2">
        {!free && (
          <PanelBoundary>
            <PlanQuotaCard dashboard={dashboard} />
          </PanelBoundary>
        )}
        <PanelBoundary>
          <NextSteps steps={dashboard.next_steps} />
        </PanelBoundary>
      </div>
      {feedbacks.length > 1 && (
        <div className="min-w-0">
          <PanelBoundary>
            <ProgressCard title="Your scores" feedbacks={feedbacks} />
          </PanelBoundary>
        </div>
      )}
    </div>
  );
}
