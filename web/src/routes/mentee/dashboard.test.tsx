import { act, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { refuse } from '@/test/fake/envelope';
import { aBooking, aFreeUser, aMock, aUser } from '@/test/fake/fixtures';
import { createWorld, type World } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const MINUTE = 60_000;
const from = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();
const mockAt = (minutes: number, parts = {}) =>
  aMock({ scheduled_at: from(minutes), ends_at: from(minutes + 60), ...parts });

const open = (parts: Partial<World>, user = aUser()) =>
  renderApp('/mentee', createWorld(user, { bookings: [], feedbacks: [], ...parts }));

const next = () => screen.findByRole('region', { name: 'Next mock' });

describe('the next mock', () => {
  it('has a countdown and mentions the mock after it', async () => {
    open({
      mocks: [mockAt(3000, { company_name: 'Later' }), mockAt(150.5)],
      bookings: [aBooking()],
    });
    const card = await next();

    expect(within(card).getByRole('heading')).toHaveTextContent('Amazon: Coding');
    expect(within(card).getByText(/Starts in/).nextSibling).toHaveTextContent('2 hours 30 minutes');
    expect(within(card).getByRole('link', { name: 'Join the meeting' })).toBeVisible();
    expect(within(card).getByRole('link', { name: '1 more mock after this' })).toBeVisible();
    expect(within(card).getByRole('link', { name: /waiting for a mentor/ })).toBeVisible();
  });

  it('offers to join ten minutes before the start', async () => {
    open({ mocks: [mockAt(9.5)] });

    expect(within(await next()).getByRole('link', { name: 'Join now' })).toHaveAttribute(
      'href',
      'https://meet.example/abc-defg-hij',
    );
  });

  it('stays while it is in progress', async () => {
    open({ mocks: [mockAt(-20)] });

    expect(await within(await next()).findByText('In progress')).toBeVisible();
  });

  it('is replaced by a link to book one', async () => {
    open({ mocks: [] });

    expect(within(await next()).getByRole('link', { name: 'Book a mock' })).toHaveAttribute(
      'href',
      '/mentee/book',
    );
  });
});

describe('the last mock', () => {
  const last = () => screen.findByRole('region', { name: 'Your last mock' });

  it('is shown until its feedback arrives', async () => {
    const { world, refetch } = open({ mocks: [mockAt(-150, { status: 'completed' })] });

    expect(await last()).toHaveTextContent('Your Amazon mock ended 1 hour ago');
    expect(within(await last()).getByRole('link', { name: 'Rate or report it' })).toHaveAttribute(
      'href',
      '/mentee/mocks',
    );
    world.mocks[0]!.rating = 5;
    await act(() => refetch());
    expect(await within(await last()).findByRole('link', { name: 'View mock' })).toBeVisible();

    world.mocks[0]!.feedback_id = 'f';
    await act(() => refetch());
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Your last mock' })).not.toBeInTheDocument(),
    );
  });

  it('is hidden after a week', async () => {
    open({ mocks: [mockAt(-60 - 7 * 24 * 60, { status: 'completed' })] });
    await next();

    expect(screen.queryByRole('region', { name: 'Your last mock' })).not.toBeInTheDocument();
  });
});

it('shows the remaining units of the plan and the next step', async () => {
  open({});

  expect(await screen.findByText('2 of 3 left')).toBeVisible();
  expect(screen.getByRole('link', { name: /Read feedback on your Google mock/ })).toHaveAttribute(
    'href',
    '/mentee/feedback',
  );
});

it('shows a user without a plan what a plan includes', async () => {
  open({}, aFreeUser());

  expect(await screen.findByRole('heading', { name: 'What you get with a plan' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'See the plans' })).toHaveAttribute('href', '/mentee/plans');
});

it('can be reloaded after an error', async () => {
  const world = createWorld(aUser());
  const { user } = renderApp('/mentee', world);
  let refused = false;
  server.use(
    http.get('*/api/mentee/dashboard', () => {
      if (refused) return undefined;
      refused = true;
      return refuse(world, 422, 'VALIDATION_FAILED', 'No.');
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await next()).toBeVisible();
});
