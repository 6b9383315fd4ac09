import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { interviewTypeLabels } from '@/domain/labels';
import { bookingQuery } from '@/domain/queries';
import { SlotPicker } from '@/domain/slot-picker';
import { BookingList, SingleBooking } from '@/features/bookings/booking-list';
import { RescheduleForm } from '@/features/bookings/reschedule-form';
import { paths } from '@/lib/paths';
import { useSearchParam } from '@/lib/hooks';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { Tabs } from '@/ui/tabs';

const views = ['all', 'pending', 'confirmed', 'completed', 'cancelled'] as const;
const names = {
  all: 'All',
  pending: 'Waiting',
  confirmed: 'Confirmed',
  completed: 'Past',
  cancelled: 'Cancelled',
};

/** All bookings, or a single booking or its reschedule form, depending on the URL. */
export function BookingsPage() {
  const [params] = useSearchParams();
  const [view, setView] = useSearchParam('status', views, 'all');
  const one = params.get('booking');
  const moved = params.get('reschedule');
  if (moved) return <Reschedule key={moved} id={moved} />;
  return (
    <Page
      key="bookings"
      title="Bookings"
      lead="Every mock you’ve requested, from request to feedback."
      action={
        <Button asChild>
          <Link to={paths.book}>Book a mock</Link>
        </Button>
      }
    >
      {one ? (
        <SingleBooking key={one} id={one} />
      ) : (
        <Tabs
          label="Bookings by status"
          value={view}
          onChange={setView}
          tabs={views.map((value) => ({ value, name: names[value] }))}
        >
          <BookingList status={view === 'all' ? null : view} />
        </Tabs>
      )}
    </Page>
  );
}

function Reschedule({ id }: { id: string }) {
  const booking = useQuery(bookingQuery(id));
  const about =
    booking.data && `${booking.data.company_name}: ${interviewTypeLabels[booking.data.interview_type].name}`;
  return (
    <Page title="Choose new times" lead={about ?? ' '}>
      {booking.isPending && <LoadingCards count={3} height="h-28" />}
      {booking.isLoadingError && <ErrorState error={booking.error} onRetry={() => void booking.refetch()} />}
      {booking.data && (
        <RescheduleForm
          booking={booking.data}
          picker={(chosen, onChange) => (
            <SlotPicker
              type={booking.data.interview_type}
              rescheduling={id}
              chosen={chosen}
              onChange={onChange}
            />
          )}
        />
      )}
    </Page>
  );
}
