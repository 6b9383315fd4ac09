import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { refuse } from '@/test/fake/envelope';
import { aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const open = (world = createWorld(aUser())) => ({ ...renderApp('/mentee/settings', world), world });

const field = () => screen.findByLabelText('Calendar URL');

it('is shown, copied, and opened by calendar apps', async () => {
  const { user, world } = open();
  expect(await field()).toHaveValue(world.calendarUrl);
  expect(screen.getByRole('link', { name: 'Add to calendar app' })).toHaveAttribute(
    'href',
    world.calendarUrl.replace('https:', 'webcal:'),
  );
  await user.click(screen.getByRole('button', { name: 'Copy URL' }));

  expect(await screen.findByText('URL copied')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(world.calendarUrl);
});

it('is replaced after a confirmation', async () => {
  const { user, world } = open();
  const before = world.calendarUrl;
  await field();
  await user.click(screen.getByRole('button', { name: 'Replace URL' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Replace' }));

  await waitFor(async () => expect(await field()).not.toHaveValue(before));
  expect(await field()).toHaveValue(world.calendarUrl);
  expect(await screen.findByText('Calendar URL replaced')).toBeVisible();
});

it('is kept when it cannot be replaced', async () => {
  const world = createWorld(aUser({ status: 'Paused' }));
  const { user } = open(world);
  server.use(
    http.post('*/api/calendar/rotate', () => refuse(world, 403, 'ACCOUNT_PAUSED', 'Your account is paused.')),
  );
  await field();
  await user.click(screen.getByRole('button', { name: 'Replace URL' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Replace' }));

  expect(await screen.findByText('Your account is paused.')).toBeVisible();
  expect(await field()).toHaveValue(world.calendarUrl);
});
