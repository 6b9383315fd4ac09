import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '@/lib/api/types';
import { refuse } from '@/test/fake/envelope';
import { aBooking, aFeedback, aMock, aSlot, aUser } from '@/test/fake/fixtures';
import { createWorld, type World } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const HOUR = 3_600_000;
const inHours = (hours: number) => aSlot(new Date(Date.now() + hours * HOUR).toISOString());

const confirmed = (hours: number) =>
  aBooking({
    status: 'confirmed',
    mentor_name: 'Kavya Rao',
    confirmed_at: new Date().toISOString(),
    confirmed_slot: inHours(hours),
    meeting_link: 'https://meet.example/abc',
  });

const worldWith = (...bookings: World['bookings']) => createWorld(aUser(), { bookings });

const sent = (world: World, end: string) =>
  world.requests.filter(({ method, path }) => method === 'post' && path.endsWith(end));

describe('a booking', () => {
  it('shows its progress from request to feedback with the known dates', async () => {
    const at = '2026-11-10T10:30:00Z';
    const mock = aMock({ status: 'completed', scheduled_at: at });
    const booking = aBooking({
      id: mock.booking_request_id,
      status: 'completed',
      confirmed_at: '2026-11-05T10:00:00Z',
      confirmed_slot: aSlot(at),
    });
    const feedback = aFeedback({ mock_id: mock.id, created_at: '2026-11-11T09:00:00Z' });
    const moved = { ...mock, id: 'moved', status: 'cancelled' as const };
    renderApp(
      '/mentee/bookings',
      createWorld(aUser(), { bookings: [booking], mocks: [moved, mock], feedbacks: [feedback] }),
    );
    const way = await screen.findByRole('list', { name: 'Progress' });

    await waitFor(() => expect(within(way).getByText('11 Nov')).toBeVisible());
    expect(
      within(way)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Requested (done)20 Nov',
      'Mentor assigned (done)5 Nov',
      'Mock done (done)10 Nov',
      'Feedback (done)11 Nov',
    ]);
    expect(screen.getByRole('link', { name: 'Read feedback' })).toHaveAttribute(
      'href',
      `/mentee/feedback#feedback-${feedback.id}`,
    );
  });

  it('shows the deadline for free cancellation, and asks for confirmation', async () => {
    const { user, world } = renderApp('/mentee/bookings', worldWith(confirmed(48)));
    expect(await screen.findByText(/^You can cancel or move it for free until/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    const dialog = await screen.findByRole('alertdialog');
    await user.type(within(dialog).getByLabelText(/Reason/), 'Plans changed');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel mock' }));

    await waitFor(() => expect(sent(world, '/cancel')[0]?.body).toEqual({ reason: 'Plans changed' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  });

  it.each([
    ['goes back to a plan that runs', 72, /goes back to your plan/],
    ['expires once the plan has ended', -1, /so the mock will expire/],
  ])('says what happens to a mock cancelled %s', async (_, hours, words) => {
    const plan_expires_at = new Date(Date.now() + hours * HOUR).toISOString();
    const { user } = renderApp(
      '/mentee/bookings',
      createWorld(aUser({ plan_expires_at }), { bookings: [confirmed(48)] }),
    );
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));

    expect(await screen.findByRole('alertdialog')).toHaveTextContent(words);
  });

  it('does not offer cancelling within 24 hours, and says why', async () => {
    renderApp('/mentee/bookings', worldWith(confirmed(23)));

    expect(await screen.findByText(/The deadline to cancel or move it was/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Cancel' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Reschedule' })).not.toBeInTheDocument();
  });

  it.each<[ErrorCode, number, string]>([
    ['CANCELLATION_WINDOW_PASSED', 409, 'It is less than 24 hours away.'],
    ['ACCOUNT_PAUSED', 403, 'Your account is paused.'],
  ])('explains %s when cancelling, and keeps the typed reason', async (code, status, detail) => {
    const world = worldWith(confirmed(25));
    const { user } = renderApp('/mentee/bookings', world);
    server.use(http.post('*/cancel', () => refuse(world, status, code, detail)));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    const dialog = await screen.findByRole('alertdialog');
    await user.type(within(dialog).getByLabelText(/Reason/), 'Plans changed');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel mock' }));

    expect(await within(dialog).findByRole('alert')).toHaveTextContent(detail);
    expect(within(dialog).getByLabelText(/Reason/)).toHaveValue('Plans changed');
  });

  it.each(['', '&booking='])('keeps the dialog with its error when the card disappears: %s', async (one) => {
    const booking = confirmed(25);
    const world = worldWith(booking);
    const address = `/mentee/bookings?status=confirmed${one && one + booking.id}`;
    const { user } = renderApp(address, world);
    server.use(
      http.post('*/cancel', () => {
        booking.status = 'completed';
        return refuse(world, 409, 'BOOKING_NOT_PENDING', 'It is over.');
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await user.type(await screen.findByLabelText(/Reason/), 'Plans changed');
    await user.click(screen.getByRole('button', { name: 'Cancel mock' }));
    await waitFor(() => expect(screen.queryByText(/for free until/)).not.toBeInTheDocument());

    expect(await screen.findByRole('alert')).toHaveTextContent('It is over.');
    expect(screen.getByLabelText(/Reason/)).toHaveValue('Plans changed');
  });

  it('links to new times when none of its times is bookable', async () => {
    const booking = aBooking({ preferred_slots: [{ ...inHours(30), status: 'booked' }] });
    const { user, world, path } = renderApp('/mentee/bookings', worldWith(booking));
    expect(await screen.findByText('None of your times are available any more')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Choose new times' }));
    await user.click((await screen.findAllByRole('button', { name: /60 minutes/ }))[1]!);
    await user.click(screen.getByRole('button', { name: 'Request these times' }));

    await waitFor(() => expect(path()).toBe(`/mentee/bookings?booking=${booking.id}`));
    expect(sent(world, '/reschedule')[0]?.body).toEqual({ preferred_slots: [world.slots[1]!.id] });
    expect(await screen.findByText('Waiting for a mentor')).toBeVisible();
    await waitFor(() =>
      expect(screen.queryByText('None of your times are available any more')).not.toBeInTheDocument(),
    );
  });
});

describe('rescheduling', () => {
  it('requires a time', async () => {
    const booking = confirmed(48);
    const { user, world } = renderApp(`/mentee/bookings?reschedule=${booking.id}`, worldWith(booking));
    await user.click(await screen.findByRole('button', { name: 'Request these times' }));

    expect(await screen.findByText('Choose at least one time.')).toBeVisible();
    const group = screen.getByRole('group', { name: 'Times' });
    expect(group).toHaveAccessibleDescription('Choose at least one time.');
    await waitFor(() => expect(group).toContainElement(document.activeElement as HTMLElement));
    expect(sent(world, '/reschedule')).toHaveLength(0);
  });

  it('says which time has been taken', async () => {
    const booking = confirmed(48);
    const world = worldWith(booking);
    const { user } = renderApp(`/mentee/bookings?reschedule=${booking.id}`, world);
    server.use(
      http.post('*/reschedule', () => {
        world.slots.splice(0, 1);
        return refuse(world, 409, 'SLOT_TAKEN', 'This slot is taken.');
      }),
    );
    await user.click((await screen.findAllByRole('button', { name: /60 minutes/ }))[0]!);
    await user.click(screen.getByRole('button', { name: 'Request these times' }));

    expect(await screen.findByText('One of your times has just been taken')).toBeVisible();
    expect(await screen.findByText(/No longer available/)).toBeVisible();
  });

  it('says that the mentee has another mock at a chosen time', async () => {
    const booking = confirmed(48);
    const world = worldWith(booking);
    const { user } = renderApp(`/mentee/bookings?reschedule=${booking.id}`, world);
    server.use(http.post('*/reschedule', () => refuse(world, 409, 'MENTEE_BUSY', 'Another mock.')));
    await user.click((await screen.findAllByRole('button', { name: /60 minutes/ }))[0]!);
    await user.click(screen.getByRole('button', { name: 'Request these times' }));

    expect(await screen.findByText('You have another mock at one of your times')).toBeVisible();
  });

  it('is not possible within 24 hours', async () => {
    const booking = confirmed(2);
    renderApp(`/mentee/bookings?reschedule=${booking.id}`, worldWith(booking));

    expect(await screen.findByText('You can’t move this booking any more')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Request these times' })).not.toBeInTheDocument();
  });

  it('shows nothing for another user’s booking', async () => {
    renderApp('/mentee/bookings?reschedule=another', worldWith());

    expect(await screen.findByRole('alert')).toHaveTextContent('There is no such booking.');
  });
});

describe('the list of bookings', () => {
  it('filters by the status in the URL', async () => {
    const { user, path } = renderApp('/mentee/bookings?status=cancelled', createWorld(aUser()));
    expect(await screen.findByRole('article', { name: /Swiggy/ })).toBeVisible();
    expect(screen.queryByRole('article', { name: /Amazon/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('tab', { name: 'Past' }));

    expect(await screen.findByRole('article', { name: /Google/ })).toBeVisible();
    expect(path()).toBe('/mentee/bookings?status=completed');
  });

  it('shows the empty state', async () => {
    renderApp('/mentee/bookings', worldWith());

    expect(await screen.findByText('You haven’t booked a mock yet')).toBeVisible();
  });
});
