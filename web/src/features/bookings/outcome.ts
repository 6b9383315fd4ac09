import type { BookingRequest, Feedback, Mock } from '@/lib/api/types';

/** What became of a booking after it was confirmed, as far as it is known here. */
export type Outcome = { mock?: Mock; feedback?: Feedback };

/** The mock that a booking led to (a moved one leaves cancelled ones behind), and the feedback on it. */
export function outcomeOf(booking: BookingRequest, mocks: Mock[], feedbacks: Feedback[]): Outcome {
  const mock = mocks.find((one) => one.booking_request_id === booking.id && one.status !== 'cancelled');
  return { mock, feedback: feedbacks.find((one) => mock && one.mock_id === mock.id) };
}
