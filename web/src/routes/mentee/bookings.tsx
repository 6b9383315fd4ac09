import { Link } from 'react-router';
import { BookingList } from '@/features/bookings/booking-list';
import { paths } from '@/lib/paths';
import { useParam } from '@/lib/use-param';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Tabs } from '@/ui/tabs';

const views = ['all', 'pending', 'confirmed', 'completed', 'cancelled'] as const;
const names = {
  all: 'All',
  pending: 'Waiting',
  confirmed: 'Confirmed',
  completed: 'Completed',
  cancelled: 'Cancelled',
};

export function BookingsPage() {
  const [view, setView] = useParam('status', views, 'all');
  return (
    <Page
      title="Bookings"
      lead="Every mock you asked for, from the request to the feedback."
      action={
        <Button asChild>
          <Link to={paths.book}>Book a mock</Link>
        </Button>
      }
    >
      <Tabs
        label="Bookings by status"
        value={view}
        onChange={setView}
        tabs={views.map((value) => ({ value, name: names[value] }))}
      >
        <BookingList status={view === 'all' ? null : view} />
      </Tabs>
    </Page>
  );
}
