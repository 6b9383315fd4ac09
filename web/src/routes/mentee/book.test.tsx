import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { readBookingDraft } from '@/domain/booking-draft';
import type { RequestBooking } from '@/lib/api/types';
import { refuse } from '@/test/fake/envelope';
import { writeTab } from '@/lib/storage';
import { aFreeUser, aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

type User = ReturnType<typeof renderApp>['user'];

const proceed = (user: User) => user.click(screen.getByRole('button', { name: 'Continue' }));

async function fillToReview(user: User) {
  await user.click(await screen.findByRole('radio', { name: /Amazon/ }));
  await proceed(user);
  await user.click(await screen.findByRole('radio', { name: /^Coding/ }));
  await user.selectOptions(screen.getByLabelText('Level'), 'mid');
  await user.selectOptions(screen.getByLabelText(/Track/), 'SDE2');
  await user.click(await screen.findByRole('button', { name: 'Graphs' }));
  await user.type(screen.getByLabelText('Another topic'), 'Bloom filters{Enter}');
  await proceed(user);
  const times = await screen.findAllByRole('button', { name: /60 minutes/ });
  await user.click(times[0]!);
  await user.click(times[3]!);
  await user.click(screen.getByRole('button', { name: 'Move second choice up' }));
  await proceed(user);
  await screen.findByRole('heading', { name: 'Does everything look right?' });
}

const sent = (world: ReturnType<typeof createWorld>, path: string) =>
  world.requests.filter((request) => request.path === path && request.method === 'post');

describe('the booking wizard', () => {
  it('sends the request at the fourth step, with the slots in order of preference', async () => {
    const { user, world, path } = renderApp('/mentee/book', createWorld(aUser()));
    await fillToReview(user);
    await user.type(screen.getByLabelText(/Notes/), 'I freeze.');
    await user.click(screen.getByRole('button', { name: 'Send request' }));

    await waitFor(() => expect(path()).toBe('/mentee/bookings'));
    const [request] = sent(world, '/api/mentee/booking-request');
    expect(request?.key).toBeTruthy();
    expect(request?.body).toEqual({
      company_id: world.companies[0]!.id,
      interview_type: 'coding',
      experience_level: 'mid',
      interview_track: 'SDE2',
      specific_topics: ['Graphs', 'Bloom filters'],
      additional_notes: 'I freeze.',
      preferred_slots: [world.slots[3]!.id, world.slots[0]!.id],
    } satisfies RequestBooking);
  });

  it('finds a company without accents and in any word order', async () => {
    const world = createWorld(aUser());
    world.companies[0]!.name = 'Nestlé India';
    const { user } = renderApp('/mentee/book', world);
    await user.type(await screen.findByRole('searchbox', { name: 'Find a company' }), 'india nestle');

    expect(screen.getAllByRole('radio')).toHaveLength(1);
    expect(screen.getByRole('radio', { name: /Nestlé India/ })).toBeVisible();
  });

  it('sends a user without a plan to payment, with the booking in the order', async () => {
    const assign = vi.fn();
    vi.stubGlobal('location', { ...window.location, assign });
    const { user, world } = renderApp('/mentee/book', createWorld(aFreeUser()));
    await fillToReview(user);
    await proceed(user);
    await user.click(await screen.findByRole('radio', { name: /Growth/ }));
    await user.click(screen.getByRole('button', { name: 'Continue to payment' }));

    await waitFor(() => expect(assign).toHaveBeenCalledWith(`/pay/${world.orders[0]!.id}`));
    expect(sent(world, '/api/payment/create-order')[0]?.body).toMatchObject({
      plan_id: 'growth',
      booking: { interview_track: 'SDE2', preferred_slots: [world.slots[3]!.id, world.slots[0]!.id] },
    });
    await waitFor(() => expect(readBookingDraft(world.user!.id).plan_id).toBe('growth'));
    vi.unstubAllGlobals();
  });

  it('resumes after a reload', async () => {
    const world = createWorld(aUser());
    const first = renderApp('/mentee/book', world);
    await fillToReview(first.user);
    cleanup();

    renderApp('/mentee/book?step=4.5', world);

    const review = await screen.findByRole('region', { name: 'Interview' });
    expect(within(review).getByText('SDE2')).toBeVisible();
  });

  it('requires missing fields before the next step', async () => {
    const { user, path } = renderApp('/mentee/book', createWorld(aUser()));
    await user.click(await screen.findByRole('button', { name: 'Continue' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Choose the company');
    expect(path()).toBe('/mentee/book');
  });

  it('returns to the times when one has been taken, and keeps the rest', async () => {
    const world = createWorld(aUser());
    const { user } = renderApp('/mentee/book', world);
    await fillToReview(user);
    const [taken] = world.slots.splice(0, 1);
    server.use(
      http.post('*/api/mentee/booking-request', () =>
        refuse(world, 409, 'SLOT_TAKEN', 'This slot is taken.'),
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Send request' }));

    expect(await screen.findByText('One of your times has just been taken')).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'When would you like your mock?' })).toBeVisible();
    await waitFor(() => expect(readBookingDraft(world.user!.id).slots).toHaveLength(1));
    expect(readBookingDraft(world.user!.id)).toMatchObject({ interview_track: 'SDE2' });
    expect(readBookingDraft(world.user!.id).slots[0]!.id).not.toBe(taken!.id);
  });

  it('keeps all times when the available ones cannot be loaded', async () => {
    const world = createWorld(aUser());
    const { user } = renderApp('/mentee/book', world);
    await fillToReview(user);
    await waitFor(() => expect(readBookingDraft(world.user!.id).slots).toHaveLength(2));
    const chosen = readBookingDraft(world.user!.id).slots;
    server.use(
      http.post('*/api/mentee/booking-request', () => refuse(world, 409, 'SLOT_TAKEN', 'Taken.')),
      http.get('*/api/mentee/available-slots', () => refuse(world, 404, 'NOT_FOUND', 'Not now.')),
    );
    await user.click(screen.getByRole('button', { name: 'Send request' }));

    expect(await screen.findByText(/We couldn’t refresh this page/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Your times' })).toBeVisible();
    expect(readBookingDraft(world.user!.id).slots).toEqual(chosen);
  });

  it('explains why a user with no units left must choose a plan', async () => {
    const { user } = renderApp(
      '/mentee/book',
      createWorld(aUser({ used: { mock_interviews: 3, resume_reviews: 0, ai_tools: 0 } })),
    );
    await fillToReview(user);

    expect(screen.getByText(/You’ve used all the mocks in your plan/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Continue' })).toBeVisible();
  });

  it('warns before submitting that a slot this soon cannot be cancelled for free', async () => {
    const { user } = renderApp('/mentee/book', createWorld(aFreeUser()));
    await fillToReview(user);

    expect(screen.getByText(/Cancel up to 24 hours before a confirmed mock/)).toBeVisible();
    expect(screen.getByText(/choice is less than 24 hours away/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Change: Times, in order of preference' }));
    await user.click(screen.getByRole('button', { name: /^Remove second choice/ }));
    await proceed(user);

    await screen.findByRole('heading', { name: 'Does everything look right?' });
    expect(screen.queryByText(/choice is less than 24 hours away/)).not.toBeInTheDocument();
  });

  it('asks for another company when the selected one was deleted', async () => {
    const world = createWorld(aUser());
    writeTab(
      `codementee.draft.booking.${world.user!.id}`,
      JSON.stringify({
        saved_at: new Date().toISOString(),
        values: {
          company_id: 'deleted',
          interview_type: 'coding',
          experience_level: 'mid',
          interview_track: 'SDE2',
          slots: [world.slots[0]],
        },
      }),
    );
    renderApp('/mentee/book?step=4', world);

    expect(await screen.findByText('The company you chose is no longer available')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Which company are you preparing for?' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send request' })).not.toBeInTheDocument();
  });

  it('shows a field error of the server at its step', async () => {
    const { user, world } = renderApp('/mentee/book', createWorld(aUser()));
    await fillToReview(user);
    server.use(
      http.post('*/api/mentee/booking-request', () =>
        refuse(world, 422, 'VALIDATION_FAILED', 'Some fields are not valid.', {
          errors: [{ field: 'specific_topics[1]', message: 'is too long' }],
        }),
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Send request' }));

    expect(await screen.findByRole('heading', { name: 'What should your mock cover?' })).toBeVisible();
    expect(screen.getByText('This is too long')).toBeVisible();
  });

  it('filters the companies by category', async () => {
    const { user } = renderApp('/mentee/book', createWorld(aUser()));
    await user.click(await screen.findByRole('button', { name: 'Unicorn' }));

    expect(screen.queryByRole('radio', { name: /Amazon/ })).not.toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /Flipkart/ })).toBeVisible();
  });
});
