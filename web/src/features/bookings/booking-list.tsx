import { useInfiniteQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { Link } from 'react-router';
import type { BookingStatus } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { LoadMore } from '@/ui/load-more';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { bookingsQuery } from './api';
import { BookingCard } from './booking-card';

export function BookingList({ status }: { status: BookingStatus | null }) {
  const bookings = useInfiniteQuery(bookingsQuery(status));
  if (bookings.isPending) return <LoadingCards height="h-64" count={2} />;
  if (bookings.isError) return <ErrorState error={bookings.error} onRetry={() => void bookings.refetch()} />;
  if (bookings.data.length === 0) {
    return (
      <EmptyState
        icon={CalendarPlus}
        title={status ? 'None of your bookings is here' : 'You have not booked a mock yet'}
        action={
          <Button asChild>
            <Link to={paths.book}>Book a mock</Link>
          </Button>
        }
      >
        Choose a company and three times that suit you. We find the mentor.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="grid gap-5">
        {bookings.data.map((booking) => (
          <li key={booking.id}>
            <BookingCard booking={booking} />
          </li>
        ))}
      </ul>
      <LoadMore query={bookings} what="bookings" />
    </>
  );
}
