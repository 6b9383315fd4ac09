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

  it('marks all as read, and keeps the focus in the inbox when the button disappears', async () => {
    const { user } = renderApp('/mentee/notifications', world());
    await user.click(await screen.findByRole('button', { name: 'Mark all as read' }));

    await waitFor(() => expect(screen.queryByText('Unread:')).not.toBeInTheDocument());
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Mark all as read' })).not.toBeInTheDocument(),
    );
    expect(screen.getByRole('region', { name: 'All notifications' })).toHaveFocus();
    expect(await screen.findByText('No unread notifications')).toHaveRole('status');
  });

  it('keeps the focus in the inbox when its last unread one disappears', async () => {
    const { user } = renderApp('/mentee/notifications?unread=true', world());
    await user.click(await screen.findByRole('button', { name: 'Mark as read: <b>Bold</b>' }));

    expect(await screen.findByText('Nothing unread')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Unread notifications' })).toHaveFocus();
  });

  it('announces how many are unread when more arrive, not when the app opens', async () => {
    const { world: state, refetch } = renderApp('/mentee/notifications', world());
    expect(await screen.findByRole('link', { name: /Notifications.*1 unread/ })).toBeVisible();
    expect(screen.queryByText('1 unread notification')).not.toBeInTheDocument();
    state.notifications.unshift(aNotification('3'));
    await refetch();

    expect(await screen.findByText('2 unread notifications')).toHaveRole('status');
  });

  it('leads to the preferences', async () => {
    const { user, path } = renderApp('/mentee/notifications', world());
    await user.click(await screen.findByRole('link', { name: 'Notification settings' }));

    await waitFor(() => expect(path()).toBe('/mentee/settings'));
    await waitFor(() => expect(screen.getByRole('region', { name: 'Notifications' })).toHaveFocus());
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

  it('keeps both of two quick choices about one kind', async () => {
    const { user, world: state } = renderApp('/mentee/settings', world());
    const feedback = within(await screen.findByRole('group', { name: 'Feedback' }));
    await user.click(feedback.getByRole('checkbox', { name: 'Email' }));
    await user.click(feedback.getByRole('checkbox', { name: 'In the app' }));

    await waitFor(() =>
      expect(state.requests.filter(({ method }) => method === 'put').at(-1)?.body).toEqual({
        kinds: { feedback: { app: false, mail: false, required: false } },
      }),
    );
    expect(feedback.getByRole('checkbox', { name: 'Email' })).not.toBeChecked();
    expect(feedback.getByRole('checkbox', { name: 'In the app' })).not.toBeChecked();
  });
});
