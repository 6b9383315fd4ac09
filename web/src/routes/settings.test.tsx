import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { aUser } from '@/test/fake/fixtures';
import { ok, refuse } from '@/test/fake/envelope';
import { type World, createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const open = (world: World = createWorld(aUser())) => renderApp('/mentee/settings', world);

const bodies = (world: World, path: string) =>
  world.requests
    .filter((request) => request.path === path && request.method !== 'get')
    .map((request) => request.body);

describe('the profile', () => {
  it('is saved and updated everywhere', async () => {
    const { user, world } = open();
    const name = await screen.findByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Meera Iyer');
    await user.clear(screen.getByLabelText(/Current role/));
    await user.click(screen.getByRole('button', { name: 'Save profile' }));

    await waitFor(() =>
      expect(bodies(world, '/api/auth/me')).toEqual([
        { name: 'Meera Iyer', current_role: null, target_role: 'Senior backend engineer' },
      ]),
    );
    expect(await screen.findByRole('button', { name: /Meera Iyer/ })).toBeVisible();
  });

  it('keeps the input when it cannot be sent, even after a reload', async () => {
    const world = createWorld(aUser());
    const { user } = open(world);
    server.use(http.patch('*/api/auth/me', () => Response.error()));
    await user.type(await screen.findByLabelText('Name'), ' Iyer');
    await user.click(screen.getByRole('button', { name: 'Save profile' }));

    expect(await screen.findByText('We couldn’t save your profile')).toBeVisible();
    cleanup();
    open(world);

    await waitFor(() => expect(screen.getByRole('button', { name: 'Save profile' })).toBeEnabled());
    expect(screen.getByLabelText('Name')).toHaveValue('Meera Nair Iyer');
  });

  it('shows that the account is paused', async () => {
    const world = createWorld(aUser({ status: 'Paused' }));
    const { user } = open(world);
    server.use(
      http.patch('*/api/auth/me', () => refuse(world, 403, 'ACCOUNT_PAUSED', 'Your account is paused.')),
    );
    await user.type(await screen.findByLabelText('Name'), ' Iyer');
    await user.click(screen.getByRole('button', { name: 'Save profile' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Your account is paused.');
  });

  it.each(['mentor', 'admin'] as const)('has no target role for the role %s', async (role) => {
    renderApp(`/${role}/settings`, createWorld(aUser({ role, plan_id: null })));

    expect(await screen.findByLabelText('Name')).toBeVisible();
    expect(screen.queryByLabelText(/aiming for/)).not.toBeInTheDocument();
  });
});

describe('the time zone', () => {
  it('is found by its common name and applies immediately', async () => {
    const { user, world } = open();
    const zone = await screen.findByRole('combobox', { name: 'Your time zone' });
    expect(zone).toHaveValue('Asia/Kolkata');
    await user.click(zone);
    await user.keyboard('new york{Enter}');

    await waitFor(() => expect(bodies(world, '/api/auth/me')).toEqual([{ timezone: 'America/New_York' }]));
    expect(zone).toHaveValue('America/New York');
    expect(await screen.findByText(/It’s now .*(EST|EDT|GMT-[45])/)).toBeVisible();
  });

  it('ranks exact words before partial matches', async () => {
    const { user, world } = open(createWorld(aUser({ timezone: 'Europe/Berlin' })));
    await user.click(await screen.findByRole('combobox', { name: 'Your time zone' }));
    await user.keyboard('india{Enter}');

    expect(await screen.findByText(/^Times now show/)).toBeVisible();
    expect(world.user!.timezone).toBe('Asia/Kolkata');
  });

  it('selects its text when it gets the focus', async () => {
    const { user, world } = open();
    const zone = await screen.findByRole('combobox', { name: 'Your time zone' });
    act(() => zone.focus());
    await user.keyboard('berlin{Enter}');

    expect(await screen.findByText(/^Times now show/)).toBeVisible();
    expect(world.user!.timezone).toBe('Europe/Berlin');
  });

  it('keeps its value on Escape', async () => {
    const { user, world } = open();
    const zone = await screen.findByRole('combobox', { name: 'Your time zone' });
    await user.click(zone);
    await user.keyboard('nowhere at all');
    expect(screen.getByText(/No matching time zone/)).toBeVisible();
    await user.keyboard('{Escape}');

    expect(zone).toHaveValue('Asia/Kolkata');
    expect(bodies(world, '/api/auth/me')).toEqual([]);
  });

  it('offers the browser’s time zone', async () => {
    const { user, world } = open(createWorld(aUser({ timezone: 'Europe/Berlin' })));
    await user.click(await screen.findByRole('button', { name: 'Use Asia/Kolkata' }));

    expect(await screen.findByText(/^Times now show/)).toBeVisible();
    expect(world.user!.timezone).toBe('Asia/Kolkata');
    expect(screen.queryByRole('button', { name: 'Use Asia/Kolkata' })).not.toBeInTheDocument();
  });
});

describe('the password', () => {
  it('is changed, and other sessions end', async () => {
    const { user } = open();
    expect(await screen.findByText('Chrome on Android')).toBeVisible();
    await user.type(screen.getByLabelText('Current password'), 'codementee-demo');
    await user.type(screen.getByLabelText('New password'), 'four quiet green boats');
    await user.click(screen.getByRole('button', { name: 'Change password' }));

    await waitFor(() => expect(screen.queryByText('Chrome on Android')).not.toBeInTheDocument());
    expect(screen.getByLabelText('New password')).toHaveValue('');
  });

  it('is not changed when the current one is wrong, and the session continues', async () => {
    const { user, path } = open();
    await user.type(await screen.findByLabelText('Current password'), 'not mine');
    await user.type(screen.getByLabelText('New password'), 'four quiet green boats');
    await user.click(screen.getByRole('button', { name: 'Change password' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('That’s not your current password');
    expect(screen.getByLabelText('Current password')).toHaveFocus();
    expect(path()).toBe('/mentee/settings');
  });

  it('shows next to the field that it is too common', async () => {
    const { user, world } = open();
    server.use(
      http.post('*/api/auth/change-password', () =>
        refuse(world, 422, 'VALIDATION_FAILED', 'Look at the fields.', {
          errors: [{ field: 'new_password', message: 'is too common' }],
        }),
      ),
    );
    await user.type(await screen.findByLabelText('Current password'), 'codementee-demo');
    await user.type(screen.getByLabelText('New password'), 'password1');
    await user.click(screen.getByRole('button', { name: 'Change password' }));

    expect(await screen.findByText('This is too common')).toBeVisible();
  });
});

describe('sessions', () => {
  it('are listed with this one marked, and another can be ended', async () => {
    const { user, world } = open();
    const here = (await screen.findByText('This browser')).closest('li')!;
    expect(within(here).getByText('Chrome on Windows')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Sign out Chrome on Android' }));

    await waitFor(() => expect(world.sessions).toHaveLength(1));
    await waitFor(() => expect(screen.queryByText('Chrome on Android')).not.toBeInTheDocument());
  });

  it('ask for confirmation before ending this one', async () => {
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

  it('can be reloaded after an error', async () => {
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

it('opens from the account menu, which also has the theme', async () => {
  const { user, path } = renderApp('/mentee/plans', createWorld(aUser()));
  const account = () => screen.getByRole('button', { name: /Account/ });
  await waitFor(() => expect(account()).toBeEnabled());
  await user.click(account());
  await user.click(await screen.findByRole('menuitem', { name: 'Settings' }));
  await waitFor(() => expect(path()).toBe('/mentee/settings'));
  await user.click(await screen.findByRole('radio', { name: 'Dark' }));

  expect(document.documentElement.dataset.theme).toBe('dark');
});
