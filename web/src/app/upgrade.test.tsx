import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import type { ErrorCode } from '@/lib/api/types';
import { refuse } from '@/test/fake/envelope';
import { aBooking, aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

it.each<[ErrorCode, string]>([
  ['TIER_UPGRADE_REQUIRED', 'You need a plan for this'],
  ['QUOTA_EXHAUSTED', 'You’ve reached your plan’s limit'],
])('leads to the plans wherever the server answers %s', async (code, title) => {
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

it('stays where it was when a plan is not wanted now', async () => {
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
