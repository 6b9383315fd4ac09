import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser } from '@/test/fake/fixtures';
import { type World, createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';

const staff = (role: 'mentor' | 'admin' = 'mentor', parts: Partial<World> = {}) =>
  createWorld(aUser({ role, plan_id: null }), parts);

const open = (world: World) => renderApp(`/${world.user!.role}/settings`, world);

const on = { enabled: true, required: false, confirmed_at: '2026-11-20T10:00:00Z', recovery_codes_left: 10 };

const switchOff = () => screen.findByRole('button', { name: 'Switch off' });

describe('two-step sign-in', () => {
  it('is set up with a code from the app, and shows the recovery codes once', async () => {
    const world = staff();
    const { user } = open(world);
    await user.click(await screen.findByRole('button', { name: 'Set up' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Set up two-step sign-in' }));
    expect(dialog.getByRole('img', { name: /^QR code for/ })).toBeVisible();
    expect(dialog.getByText('JBSW Y3DP EHPK 3PXP')).toBeVisible();
    await user.type(dialog.getByLabelText('Six-digit code'), '123456');
    await user.click(dialog.getByRole('button', { name: 'Switch on' }));

    const heading = await screen.findByRole('heading', { name: 'Save your recovery codes' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByText('aaaa-bbbb-cccc-dddd')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'I’ve saved them' }));
    expect(await switchOff()).toBeVisible();
    expect(screen.queryByText('aaaa-bbbb-cccc-dddd')).not.toBeInTheDocument();
  });

  it('shows a wrong code next to its field', async () => {
    const { user } = open(staff());
    await user.click(await screen.findByRole('button', { name: 'Set up' }));
    const code = await screen.findByLabelText('Six-digit code');
    await user.type(code, '12345');
    await user.click(screen.getByRole('button', { name: 'Switch on' }));
    expect(code).toHaveAccessibleDescription('Enter the six digits');
    await user.clear(code);
    await user.type(code, '999 999');
    await user.click(screen.getByRole('button', { name: 'Switch on' }));

    await waitFor(() => expect(code).toHaveAccessibleDescription(/^This code is wrong/));
    expect(code).toHaveFocus();
  });

  it('is switched off with the password', async () => {
    const { user } = open(staff('mentor', { totp: { ...on } }));
    await user.click(await switchOff());
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Your password'), 'not mine');
    await user.click(dialog.getByRole('button', { name: 'Switch off' }));
    expect(await dialog.findByText('That’s not your password')).toBeVisible();
    await user.clear(dialog.getByLabelText('Your password'));
    await user.type(dialog.getByLabelText('Your password'), 'codementee-demo');
    await user.click(dialog.getByRole('button', { name: 'Switch off' }));

    expect(await screen.findByRole('button', { name: 'Set up' })).toBeVisible();
  });

  it('is not offered to mentees', async () => {
    renderApp('/mentee/settings', createWorld(aUser()));
    expect(await screen.findByLabelText('Calendar URL')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Two-step sign-in' })).not.toBeInTheDocument();
  });

  it('takes an admin who needs it to the settings', async () => {
    const world = staff('admin', { totp: { ...on, enabled: false, required: true, confirmed_at: null } });
    const { path } = renderApp('/admin', world);

    expect(await screen.findByText('Required for admins')).toBeVisible();
    expect(path()).toBe('/admin/settings');
    expect(world.requests.filter((request) => request.path === '/api/auth/refresh')).toHaveLength(0);
  });
});
