import { act, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readBookingDraft } from '@/domain/booking-draft';
import type { ErrorCode } from '@/lib/api/types';
import { signedIn } from '@/lib/session';
import { refuse } from '@/test/fake/envelope';
import { aBooking, aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';
import { queryClient } from './providers';

function connection(online: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  act(() => {
    window.dispatchEvent(new Event(online ? 'online' : 'offline'));
  });
}

afterEach(() => connection(true));

describe('offline', () => {
  it('shows a notice until the connection is back', async () => {
    renderApp('/mentee/settings', createWorld(aUser()));
    await screen.findByLabelText('Name');
    connection(false);
    expect(await screen.findByText('You’re offline.')).toBeVisible();
    connection(true);

    await waitFor(() => expect(screen.queryByText('You’re offline.')).not.toBeInTheDocument());
  });

  it('sends a submitted form once the connection is back', async () => {
    const { user, world } = renderApp('/mentee/settings', createWorld(aUser()));
    const name = await screen.findByLabelText('Name');
    connection(false);
    await user.type(name, ' Iyer');
    await user.click(screen.getByRole('button', { name: 'Save profile' }));
    expect(world.requests.some(({ method }) => method === 'patch')).toBe(false);
    expect(name).toHaveValue('Meera Nair Iyer');
    connection(true);

    expect(await screen.findByText('Profile saved')).toBeVisible();
    expect(world.user!.name).toBe('Meera Nair Iyer');
  });

  it('keeps the notes of a booking draft', async () => {
    const world = createWorld(aUser());
    const [company] = world.companies;
    const [slot] = world.slots;
    sessionStorage.setItem(
      `codementee.draft.booking.${world.user!.id}`,
      JSON.stringify({
        saved_at: new Date().toISOString(),
        values: {
          company_id: company!.id,
          interview_type: 'coding',
          experience_level: 'mid',
          interview_track: 'SDE2',
          slots: [slot],
        },
      }),
    );
    const { user } = renderApp('/mentee/book?step=4', world);
    const notes = await screen.findByLabelText(/Notes/);
    connection(false);
    await user.type(notes, 'I freeze.');
    connection(true);

    expect(notes).toHaveValue('I freeze.');
    await waitFor(() => expect(readBookingDraft(world.user!.id).additional_notes).toBe('I freeze.'));
  });
});

it('restores the session once the server can be reached again', async () => {
  const world = createWorld(aUser());
  renderApp('/mentee/settings', world);
  await screen.findByLabelText('Name');
  // A refresh without a response is repeated once.
  const lost = () => http.post('*/api/auth/refresh', () => Response.error(), { once: true });
  server.use(lost(), lost());
  const listen = vi.spyOn(window, 'addEventListener');
  const otherTab = new BroadcastChannel('codementee.session');
  otherTab.postMessage({ kind: 'signed-in', userId: 'another user' });
  expect(await screen.findByText('We couldn’t sign you in')).toBeVisible();
  await waitFor(() => expect(listen).toHaveBeenCalledWith('online', expect.anything()));
  connection(true);

  expect(await screen.findByLabelText('Name')).toBeVisible();
  otherTab.close();
});

it('shows no data of the previous user when another one signs in', async () => {
  const world = createWorld(aUser({ name: 'Asha Rao' }), { bookings: [aBooking()] });
  renderApp('/mentee/bookings', world);
  expect(await screen.findByRole('article', { name: /Amazon/ })).toBeVisible();

  const other = aUser({ id: 'other', name: 'Vikram Shah' });
  Object.assign(world, { user: other, bookings: [] });
  let answer = () => {};
  server.use(
    http.get('*/api/mentee/booking-requests', async () => {
      await new Promise<void>((done) => (answer = done));
    }),
  );
  act(() => signedIn({ access_token: `token-${world.token}`, user: other }));

  await waitFor(() => expect(screen.queryByRole('article', { name: /Amazon/ })).not.toBeInTheDocument());
  expect(
    JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data ?? null),
    ),
  ).not.toContain('Asha Rao');
  answer();
});

it('keeps a form that is being edited when a background refresh fails, and says so', async () => {
  const world = createWorld(aUser({ role: 'admin', plan_id: null }));
  const { user } = renderApp('/admin/plans', world);
  await user.click(await screen.findByRole('button', { name: 'Edit Growth' }));
  const name = await within(await screen.findByRole('dialog')).findByLabelText('Name');
  await user.type(name, ' 2027');
  server.use(
    http.get('*/api/admin/pricing-plans', () => refuse(world, 404, 'NOT_FOUND', 'Not now.'), { once: true }),
  );
  await act(() => queryClient.refetchQueries({ type: 'active' }));

  expect(name).toHaveValue('Growth 2027');
  expect(await screen.findByText(/We couldn’t refresh this page/)).toBeInTheDocument();
  await act(() => queryClient.refetchQueries({ type: 'active' }));
  await waitFor(() => expect(screen.queryByText(/We could not refresh/)).not.toBeInTheDocument());
});

it.each<[ErrorCode, string]>([
  ['TIER_UPGRADE_REQUIRED', 'You need a plan for this'],
  ['QUOTA_EXHAUSTED', 'You’ve reached your plan’s limit'],
])('opens the upgrade dialog when the server responds with %s', async (code, title) => {
  const world = createWorld(aUser(), { bookings: [aBooking()] });
  const { user, path } = renderApp('/mentee/bookings', world);
  server.use(http.post('*/cancel', () => refuse(world, 403, code, 'A plan would lift this.')));
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel mock' }));
  const dialog = await screen.findByRole('dialog', { name: title });
  expect(dialog).toHaveTextContent('A plan would lift this.');
  await user.click(within(dialog).getByRole('link', { name: 'See the plans' }));

  await waitFor(() => expect(path()).toBe('/mentee/plans'));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('keeps the page and its input when the user dismisses the upgrade dialog', async () => {
  const world = createWorld(aUser());
  const { user, path } = renderApp('/mentee/settings', world);
  server.use(http.patch('*/api/auth/me', () => refuse(world, 403, 'TIER_UPGRADE_REQUIRED', 'Needs a plan.')));
  const name = await screen.findByLabelText('Name');
  await user.type(name, ' Iyer');
  await user.click(screen.getByRole('button', { name: 'Save profile' }));
  await user.click(await screen.findByRole('button', { name: 'Not now' }));

  expect(path()).toBe('/mentee/settings');
  expect(name).toHaveValue('Meera Nair Iyer');
});
