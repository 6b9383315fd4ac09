import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { NotificationItem } from '@/lib/api/types';
import { aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';

const aNotification = (id: string, parts: Partial<NotificationItem> = {}): NotificationItem => ({
  id,
  kind: 'feedback',
  title: `Title ${id}`,
  body: `Body ${id}`,
  href: '/mentee/feedback',
  read_at: null,
  created_at: new Date().toISOString(),
  ...parts,
});

const world = () =>
  createWorld(aUser(), {
    notifications: [
      aNotification('1', { title: '<b>Bold</b>' }),
      aNotification('2', { read_at: new Date().toISOString() }),
    ],
  });

describe('the inbox', () => {
  it('filters unread notifications, and shows their number at the bell', async () => {
    renderApp('/mentee/notifications', world());
    const rows = within(await screen.findByRole('list', { name: 'Notifications' })).getAllByRole('listitem');

    expect(rows[0]).toHaveTextContent('Unread: <b>Bold</b>');
    expect(rows[1]).not.toHaveTextContent('Unread');
    expect(await screen.findByRole('link', { name: /Notifications.*1 unread/ })).toBeVisible();
  });

  it('marks one as read, and follows a link', async () => {
    const { user, world: state, path } = renderApp('/mentee/notifications', world());
    await user.click(await screen.findByRole('button', { name: 'Mark as read: <b>Bold</b>' }));
    await waitFor(() => expect(state.notifications[0]!.read_at).not.toBeNull());
    await user.click(screen.getByRole('link', { name: 'Title 2' }));

    await waitFor(() => expect(path()).toBe('/mentee/feedback'));
  });

  it('marks all as read', async () => {
    const { user } = renderApp('/mentee/notifications', world());
    await user.click(await screen.findByRole('button', { name: 'Mark all as read' }));

    await waitFor(() => expect(screen.queryByText('Unread:')).not.toBeInTheDocument());
  });

  it('does not link outside the app', async () => {
    const evil = aNotification('1', { href: '//evil.example/' });
    renderApp('/mentee/notifications', createWorld(aUser(), { notifications: [evil] }));

    expect((await screen.findByRole('link', { name: /Title 1/ })).getAttribute('href')).toMatch(/^\/(?!\/)/);
  });
});

describe('the preferences', () => {
  it('saves each choice, and locks the email of required kinds', async () => {
    const { user, world: state } = renderApp('/mentee/settings', world());
    const feedback = await screen.findByRole('group', { name: 'Feedback' });
    await user.click(within(feedback).getByRole('checkbox', { name: 'Email' }));

    await waitFor(() =>
      expect(state.requests.at(-1)).toMatchObject({
        method: 'put',
        body: { kinds: { feedback: { app: true, mail: false, required: false } } },
      }),
    );
    const payments = screen.getByRole('group', { name: 'Payments and refunds' });
    expect(within(payments).getByRole('checkbox', { name: 'Email, always' })).toBeDisabled();
  });
});
