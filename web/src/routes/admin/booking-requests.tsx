import { RequestList } from '@/features/assignment/request-list';
import { Page } from '@/ui/page';

export function BookingRequestsPage() {
  return (
    <Page title="Booking requests" lead="Give each request a mentor and one of the mentee’s times.">
      <RequestList />
    </Page>
  );
}
