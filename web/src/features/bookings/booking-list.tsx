import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ArrowLeft, CalendarPlus } from 'lucide-react';
import { Link } from 'react-router';
import { bookingQuery, feedbacksQuery, mocksQuery } from '@/domain/queries';
import type { BookingRequest, BookingStatus } from '@/lib/api/types';
import { useSelectedRow } from '@/lib/hooks';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState, LoadMore } from '@/ui/empty-error-states';
import { BookingCard } from './booking-card';
import { bookingsQuery } from './booking-data';
import { CancelDialog } from './cancel-dialog';
import { bookingOutcome } from './timeline';

const bookAction = (
  <Button asChild>
    <Link to={paths.book}>Book a mock</Link>
  </Button>
);

const empty: Record<BookingStatus, string> = {
  pending: 'No requests waiting for a mentor',
  confirmed: 'No confirmed mocks',
  completed: 'No past mocks yet',
  cancelled: 'No cancelled bookings',
};

export function BookingList({ status }: { status: BookingStatus | null }) {
  const bookings = useInfiniteQuery(bookingsQuery(status));
  const [cancelling, cancel] = useSelectedRow(bookings.data);
  if (bookings.isPending) return <LoadingCards height="h-64" count={2} />;
  if (bookings.isLoadingError)
    return <ErrorState error={bookings.error} onRetry={() => void bookings.refetch()} />;
  return (
    <>
      {bookings.data.length === 0 ? (
        <EmptyState
          icon={CalendarPlus}
          title={status ? empty[status] : 'You haven’t booked a mock yet'}
          action={bookAction}
        >
          Choose a company and up to three preferred times. We’ll find a mentor.
        </EmptyState>
      ) : (
        <Cards bookings={bookings.data} onCancel={cancel} />
      )}
      {cancelling && <CancelDialog booking={cancelling} onClose={() => cancel(null)} />}
      <LoadMore query={bookings} what="bookings" />
    </>
  );
}

/** A single booking, for links to it. */
export function SingleBooking({ id }: { id: string }) {
  const booking = useQuery(bookingQuery(id));
  const bookings = booking.data && [booking.data];
  const [cancelling, cancel] = useSelectedRow(bookings);
  return (
    <div className="grid gap-5">
      <Link
        to={paths.bookings}
        className="inline-flex items-center gap-2 justify-self-start text-sm text-accent underline-offset-4 hover:underline"
      >
        <ArrowLeft aria-hidden className="size-4" />
        All bookings
      </Link>
      {booking.isPending && <LoadingCards height="h-64" count={1} />}
      {booking.isLoadingError && <ErrorState error={booking.error} onRetry={() => void booking.refetch()} />}
      {bookings && <Cards bookings={bookings} onCancel={cancel} />}
      {cancelling && <CancelDialog booking={cancelling} onClose={() => cancel(null)} />}
    </div>
  );
}

type CardsProps = { bookings: BookingRequest[]; onCancel: (booking: BookingRequest) => void };

/** Outcomes load separately. The cards do not wait for them. */
function Cards({ bookings, onCancel }: CardsProps) {
  const { data: mocks = [] } = useQuery(mocksQuery);
  const { data: feedbacks = [] } = useQuery(feedbacksQuery);
  return (
    <ul className="grid gap-5">
      {bookings.map((booking) => (
        <li key={booking.id}>
          <BookingCard
            booking={booking}
            outcome={bookingOutcome(booking, mocks, feedbacks)}
            onCancel={() => onCancel(booking)}
          />
        </li>
      ))}
    </ul>
  );
}
