import { useQuery } from '@tanstack/react-query';
import { awaitingMocksQuery } from '@/features/mentoring/mentoring-data';
import { AwaitingFeedback, PastMocks, UpcomingMocks } from '@/features/mentoring/mock-views';
import { useSearchParam } from '@/lib/hooks';
import { Page } from '@/ui/page';
import { Tabs } from '@/ui/tabs';

const views = ['upcoming', 'awaiting', 'past'] as const;

export function MentorMocksPage() {
  const [view, setView] = useSearchParam('view', views, 'upcoming');
  const waiting = useQuery(awaitingMocksQuery).data?.length ?? 0;
  return (
    <Page title="Mocks" lead="Your mocks, what each mentee asked for, and how they went.">
      <Tabs
        label="Mocks"
        value={view}
        onChange={setView}
        tabs={[
          { value: 'upcoming', name: 'Upcoming' },
          { value: 'awaiting', name: waiting > 0 ? `Feedback due (${waiting})` : 'Feedback due' },
          { value: 'past', name: 'Past' },
        ]}
      >
        {view === 'upcoming' && <UpcomingMocks />}
        {view === 'awaiting' && <AwaitingFeedback />}
        {view === 'past' && <PastMocks />}
      </Tabs>
    </Page>
  );
}
