import { RequestList } from '@/features/mentoring/request-list';
import { useSearchParam } from '@/lib/hooks';
import { Page } from '@/ui/page';
import { Tabs } from '@/ui/tabs';

const views = ['confirmed', 'completed', 'cancelled'] as const;
const names = { confirmed: 'Assigned', completed: 'Past', cancelled: 'Cancelled' };

export function MentorRequestsPage() {
  const [view, setView] = useSearchParam('status', views, 'confirmed');
  return (
    <Page title="Booking requests" lead="Requests assigned to you. You can decline, with a reason.">
      <Tabs
        label="Requests by status"
        value={view}
        onChange={setView}
        tabs={views.map((value) => ({ value, name: names[value] }))}
      >
        <RequestList status={view} />
      </Tabs>
    </Page>
  );
}
