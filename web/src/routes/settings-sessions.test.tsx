import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { ok, refuse } from '@/test/fake/envelope';
import { aUser } from '@/test/fake/fixtures';
import { createWorld, type World } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const open = (world: World = createWorld(aUser())) => renderApp('/mentee/settings', world);

describe('sessions', () => {
  it('are named, this one is marked, and another one is ended at once', async () => {
    const { user, world } = open();
    const here = (await screen.findByText('This browser')).closest('li')!;
    expect(within(here).getByText('Chrome on Windows')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Sign out Chrome on Android' }));

    await waitFor(() => expect(world.sessions).toHaveLength(1));
    await waitFor(() => expect(screen.queryByText('Chrome on Android')).not.toBeInTheDocument());
  });

  it('ask before this one ends', async () => {
    const assign = vi.fn();
    vi.stubGlobal('location', { ...window.location, assign });
    const { user, world } = open();
    await user.click(await screen.findByRole('button', { name: 'Sign out here' }));
    expect(world.cookie).toBe(true);
    await user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Sign out' }),
    );

    await waitFor(() => expect(assign).toHaveBeenCalledWith('/login'));
    expect(world.cookie).toBe(false);
    vi.unstubAllGlobals();
  });

  it('can be asked for again after an error', async () => {
    const world = createWorld(aUser());
    let calls = 0;
    const { user } = open(world);
    server.use(
      http.get('*/api/auth/sessions', () =>
        (calls += 1) > 1 ? ok(world, world.sessions) : refuse(world, 404, 'NOT_FOUND', 'Gone.'),
      ),
    );
    await user.click(await screen.findByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('Chrome on Android')).toBeVisible();
  });
});

it('is reached from the account menu, and has the theme', async () => {
  const { user, path } = renderApp('/mentee/plans', createWorld(aUser()));
  const account = () => screen.getByRole('button', { name: /Account/ });
  await waitFor(() => expect(account()).toBeEnabled());
  await user.click(account());
  await user.click(await screen.findByRole('menuitem', { name: 'Settings' }));
  await waitFor(() => expect(path()).toBe('/mentee/settings'));
  await user.click(await screen.findByRole('radio', { name: 'Dark' }));

  expect(document.documentElement.dataset.theme).toBe('dark');
});
