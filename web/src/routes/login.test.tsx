import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { currentSession } from '@/lib/session';
import { aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';

const withAccount = () => createWorld(null, { users: [aUser()] });

async function enter(user: ReturnType<typeof renderApp>['user'], password: string) {
  await user.type(await screen.findByLabelText('Email'), 'mentee@codementee.example');
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  it('goes to the home page, and keeps the token out of browser storage', async () => {
    const { user, path } = renderApp('/login', withAccount());
    await enter(user, 'codementee-demo');

    expect(await screen.findByRole('heading', { name: 'Dashboard' })).toBeVisible();
    expect(path()).toBe('/mentee');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('token-1');
  });

  it('goes to the page that was requested before signing in', async () => {
    const { user, path } = renderApp('/mentee/bookings', withAccount());
    await enter(user, 'codementee-demo');

    await waitFor(() => expect(path()).toBe('/mentee/bookings'));
  });

  it('shows that the password is wrong, and does not sign in', async () => {
    const { user } = renderApp('/login', withAccount());
    await enter(user, 'not-the-password');

    expect(await screen.findByRole('alert')).toHaveTextContent('don’t match');
    expect(currentSession().state).toBe('signed-out');
  });

  it('shows missing fields', async () => {
    const { user } = renderApp('/login', withAccount());
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));

    expect(await screen.findByText('Enter your email address')).toBeVisible();
    expect(screen.getByLabelText('Email')).toHaveAccessibleDescription('Enter your email address');
    expect(screen.getByLabelText('Email')).toHaveFocus();
  });

  it('keeps the requested page and plan on the way to the registration and back', async () => {
    const { user, path } = renderApp('/login?next=%2Fmentee%2Fbook&plan=growth&utm=x', withAccount());
    await user.click(await screen.findByRole('link', { name: 'Create a free account' }));
    await screen.findByRole('button', { name: /Create/ });
    expect(path()).toBe('/register?next=%2Fmentee%2Fbook&plan=growth');

    await user.click(screen.getByRole('link', { name: 'Sign in' }));
    await waitFor(() => expect(path()).toBe('/login?next=%2Fmentee%2Fbook&plan=growth'));
  });

  it('redirects a mentee from an admin page', async () => {
    const { path } = renderApp('/admin', createWorld(aUser()));

    await waitFor(() => expect(path()).toBe('/mentee'));
  });
});

describe('two-step sign-in', () => {
  const totp = {
    enabled: true,
    required: false,
    confirmed_at: '2026-11-20T10:00:00Z',
    recovery_codes_left: 9,
  };
  const withTotp = () => createWorld(null, { users: [aUser()], totp });

  it('asks for the code after the password, and keeps both', async () => {
    const { user, path } = renderApp('/login', withTotp());
    await enter(user, 'codementee-demo');
    const code = await screen.findByLabelText('Six-digit code');
    expect(code).toHaveFocus();
    expect(code).toHaveAttribute('autocomplete', 'one-time-code');
    await user.type(code, '999999{Enter}');
    await waitFor(() => expect(code).toHaveAccessibleDescription(/This code is wrong/));
    await user.clear(code);
    await user.type(code, '123456{Enter}');

    await waitFor(() => expect(path()).toBe('/mentee'));
  });

  it('takes a recovery code, and goes back to the password', async () => {
    const { user } = renderApp('/login', withTotp());
    await enter(user, 'codementee-demo');
    await user.type(await screen.findByLabelText('Six-digit code'), '123');
    await user.click(screen.getByRole('button', { name: 'Use a recovery code' }));
    expect(await screen.findByLabelText('Recovery code')).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Back' }));

    expect(await screen.findByLabelText('Password')).toHaveValue('codementee-demo');
    expect(screen.queryByLabelText('Recovery code')).not.toBeInTheDocument();
  });
});

describe('registering', () => {
  it('links to the login page when the email address has an account', async () => {
    const { user } = renderApp('/register', withAccount());
    await user.type(await screen.findByLabelText('Name'), 'Meera');
    await user.type(screen.getByLabelText('Email'), 'mentee@codementee.example');
    await user.type(screen.getByLabelText('Password'), 'a few plain words');
    await user.click(screen.getByRole('button', { name: 'Create account' }));

    expect(await screen.findByRole('link', { name: 'Sign in instead' })).toBeVisible();
  });
});
