import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';

const aMentorsWorld = () => createWorld(aUser({ role: 'mentor', name: 'Kavya Rao', plan_id: null }));
const assigned = 'Meera Nair, Amazon: Coding';

async function openDialog(world = aMentorsWorld()) {
  const app = renderApp('/mentor/requests', world);
  const card = await screen.findByRole('article', { name: assigned });
  await app.user.click(within(card).getByRole('button', { name: 'Decline' }));
  return { ...app, dialog: screen.getByRole('alertdialog') };
}

describe("a mentor's booking requests", () => {
  it('explains what declining does, and requires a reason', async () => {
    const { user, dialog, world } = await openDialog();
    expect(within(dialog).getByText(/Only admins see your reason/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Decline' }));
    expect(within(dialog).getByText('Enter a reason.')).toBeVisible();
    await waitFor(() => expect(within(dialog).getByLabelText('Reason')).toHaveFocus());

    await user.type(within(dialog).getByLabelText('Reason'), 'I am away that week.');
    await user.click(within(dialog).getByRole('button', { name: 'Decline' }));
    expect(await screen.findByText('No requests assigned to you')).toBeVisible();
    expect(world.requests.find((request) => request.path.endsWith('/decline'))?.body).toEqual({
      reason: 'I am away that week.',
    });
  });

  it('explains that a mock that has started cannot be declined', async () => {
    const world = aMentorsWorld();
    const { user, dialog } = await openDialog(world);
    world.now = () => Date.parse(world.bookings[1]!.confirmed_slot!.starts_at) + 1000;
    await user.type(within(dialog).getByLabelText('Reason'), 'Too late.');
    await user.click(within(dialog).getByRole('button', { name: 'Decline' }));
    expect(await screen.findByText(/This mock has started. Mark it/)).toBeVisible();
  });

  it('shows the empty state', async () => {
    const world = aMentorsWorld();
    world.bookings = [];
    renderApp('/mentor/requests?status=cancelled', world);
    expect(await screen.findByText('No cancelled requests')).toBeVisible();
  });
});
