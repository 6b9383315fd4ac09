import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aFreeUser, aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';

function open(mentee = aUser(), search = '') {
  const world = createWorld(aUser({ role: 'admin', name: 'Asha Menon', plan_id: null }));
  world.users.push(mentee);
  return { mentee, ...renderApp(`/admin/mentees${search}`, world) };
}

type User = ReturnType<typeof renderApp>['user'];

async function choose(user: User, name: string, item: string) {
  await user.click(await screen.findByRole('button', { name: `Actions for ${name}` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

describe('mentees', () => {
  it('pauses a mentee after a confirmation, and resumes', async () => {
    const { user, mentee } = open();
    await choose(user, 'Meera Nair', 'Pause account');
    await user.click(await screen.findByRole('button', { name: 'Pause account' }));
    expect(await screen.findByText('Paused', { selector: 'span' })).toBeVisible();
    expect(mentee.status).toBe('Paused');

    await choose(user, 'Meera Nair', 'Resume account');
    await user.click(await screen.findByRole('button', { name: 'Resume account' }));
    expect(await screen.findByText(/can book again/)).toBeVisible();
    expect(mentee.status).toBe('Active');
  });

  it('adds units with a reason and previews the balance', async () => {
    const { user, world } = open();
    await choose(user, 'Meera Nair', 'Adjust balance');
    const dialog = await screen.findByRole('dialog');
    const count = within(dialog).getByRole('spinbutton', { name: 'How many' });
    await user.clear(count);
    await user.type(count, '2');
    expect(within(dialog).getByText('2 left now, 4 after this.')).toBeVisible();

    await user.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(await within(dialog).findByText('Enter a reason. The mentee will see it.')).toBeVisible();
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'The mentor was late');
    await user.click(within(dialog).getByRole('button', { name: 'Add' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(world.requests.findLast((one) => one.method === 'patch')!.body).toEqual({
      quota: { kind: 'mock_interviews', units: 2, reason: 'The mentor was late' },
    });
    expect(await screen.findByText('of 5')).toBeVisible();
  });

  it('shows a refused removal at its field', async () => {
    const { user, mentee } = open();
    await choose(user, 'Meera Nair', 'Adjust balance');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: 'Remove' }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Booked twice');
    mentee.used.mock_interviews = 3;
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));

    expect(await within(dialog).findByText('Only 0 left; remove 0 or fewer')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Actions for Meera Nair' })).toHaveFocus());
  });

  it('offers no adjustment without a plan, and links to bookings', async () => {
    const { user, path } = open(aFreeUser());
    await user.click(await screen.findByRole('button', { name: 'Actions for Farhan Ali' }));
    expect(await screen.findByRole('menuitem', { name: 'Pause account' })).toBeVisible();
    expect(screen.queryByRole('menuitem', { name: 'Adjust balance' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('menuitem', { name: 'Show bookings' }));
    await screen.findByRole('heading', { name: 'Booking requests' });
    expect(path()).toBe('/admin/requests?status=all&q=free%40codementee.example');
  });

  it('shows an empty search result', async () => {
    open(aUser(), '?q=nobody');
    expect(await screen.findByText('No mentees match “nobody”')).toBeVisible();
  });
});
