import { RequestList } from '@/features/assignment/request-list';
import { Page } from '@/ui/page';

export function BookingRequestsPage() {
  return (
    <Page title="Booking requests" lead="Assign each request a mentor and one of the mentee’s times.">
      <RequestList />
    </Page>
  );
}
