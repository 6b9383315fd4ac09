import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { refuse } from '@/test/fake/envelope';
import { aMock, anOrder, aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const anAdminsWorld = () => createWorld(aUser({ role: 'admin', name: 'Asha Menon', plan_id: null }));
const rowOf = async (name: RegExp) => (await screen.findByRole('rowheader', { name })).closest('tr')!;

describe('mocks', () => {
  it('shows which feedback is due and filters by mentor', async () => {
    const world = anAdminsWorld();
    world.mocks[0]!.rating = null;
    const { user, path } = renderApp('/admin/mocks', world);
    expect(await rowOf(/Google: Coding/)).toHaveTextContent('Late');
    expect(await rowOf(/Amazon: Coding/)).toHaveTextContent('Scheduled');

    const mentor = screen.getByRole('combobox', { name: 'Mentor' });
    await user.selectOptions(mentor, await within(mentor).findByRole('option', { name: 'Sana Sheikh' }));
    expect(path()).toContain(`mentor_id=${world.mentors[2]!.id}`);
  });

  it('shows a rating as stars', async () => {
    const world = anAdminsWorld();
    world.mocks = [aMock({ status: 'completed', rating: 4, feedback_id: 'f' })];
    renderApp('/admin/mocks', world);
    expect(await screen.findByRole('img', { name: '4 of 5 stars' })).toBeVisible();
  });

  it('reassigns, relinks and cancels a mock that is ahead', async () => {
    const world = anAdminsWorld();
    const hours = (n: number) => new Date(world.now() + n * 3_600_000).toISOString();
    const names = { mentee_name: 'Meera Nair', mentor_name: 'Kavya Rao' };
    world.mocks = [
      aMock({ ...names, status: 'scheduled', scheduled_at: hours(48), ends_at: hours(49), rating: null }),
    ];
    const { user } = renderApp('/admin/mocks', world);
    const choose = async (name: string) => {
      await user.click(await screen.findByRole('button', { name: /^Actions/ }));
      await user.click(await screen.findByRole('menuitem', { name }));
    };

    await choose('Reassign to another mentor');
    await user.click(screen.getByRole('button', { name: 'Reassign' }));
    expect(screen.getByText('Choose a mentor')).toBeVisible();
    const mentor = await screen.findByRole('combobox', { name: 'New mentor' });
    await user.selectOptions(mentor, await within(mentor).findByRole('option', { name: 'Sana Sheikh' }));
    await user.click(screen.getByRole('button', { name: 'Reassign' }));
    expect(await screen.findByText('Meera Nair’s mock has a new mentor')).toBeVisible();

    await choose('Change the meeting link');
    const link = screen.getByRole('textbox', { name: 'Link' });
    await user.clear(link);
    await user.paste('http://meet.example/x');
    await user.click(screen.getByRole('button', { name: 'Change link' }));
    expect(screen.getByText('Enter a URL that starts with https://')).toBeVisible();
    await user.clear(link);
    await user.paste('https://meet.example/x');
    await user.click(screen.getByRole('button', { name: 'Change link' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

    await choose('Cancel the mock');
    await user.click(screen.getByRole('button', { name: 'Cancel mock' }));
    expect(screen.getByText('Enter a reason. The mentee will see it.')).toBeVisible();
    await user.click(screen.getByRole('textbox', { name: 'Reason' }));
    await user.paste('The mentor is ill');
    await user.click(screen.getByRole('button', { name: 'Cancel mock' }));
    expect(await screen.findByText('Meera Nair’s mock was cancelled')).toBeVisible();
    expect(world.mocks).toMatchObject([
      { status: 'cancelled', mentor_name: 'Sana Sheikh', meeting_link: 'https://meet.example/x' },
    ]);
  });

  it('shows the empty state', async () => {
    renderApp('/admin/mocks', { ...anAdminsWorld(), mocks: [] });
    expect(await screen.findByText('No mocks yet')).toBeVisible();
  });
});

describe('orders', () => {
  it('shows the payment status of each order', async () => {
    const world = anAdminsWorld();
    world.adminOrders.push(
      anOrder(),
      anOrder({ name: 'Farhan Ali', status: 'refunded', amount_refunded: 199900 }),
    );
    renderApp('/admin/orders', world);
    expect(await rowOf(/Meera Nair/)).toHaveTextContent(/₹4,999.*Paid.*pay_Growth1/);
    expect(await rowOf(/Farhan Ali/)).toHaveTextContent(/₹1,999 refunded.*Refunded/);
  });

  it('shows the empty state', async () => {
    renderApp('/admin/orders', anAdminsWorld());
    expect(await screen.findByText('No orders yet')).toBeVisible();
  });
});

describe('refunds', () => {
  const openRefund = async () => {
    const world = anAdminsWorld();
    world.adminOrders.push(anOrder());
    const app = renderApp('/admin/orders', world);
    await app.user.click(within(await rowOf(/Meera Nair/)).getByRole('button', { name: /^Actions/ }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Refund' }));
    const dialog = await screen.findByRole('dialog', { name: 'Refund Meera Nair’s Growth plan' });
    await within(dialog).findByRole('textbox', { name: 'Amount in rupees' });
    return { ...app, world, dialog };
  };

  it('refunds the whole order and ends the plan unless the admin says otherwise', async () => {
    const { user, world, dialog } = await openRefund();
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'The mentor was ill');
    await user.click(within(dialog).getByRole('button', { name: 'Refund ₹4,999' }));

    expect(await screen.findByText('₹4,999 will be refunded to Meera Nair')).toBeVisible();
    expect(world.refunds[0]).toMatchObject({ amount: 499900, reason: 'The mentor was ill', revoked: true });
  });

  it('keeps the plan when only a part is refunded', async () => {
    const { user, world, dialog } = await openRefund();
    const amount = within(dialog).getByRole('textbox', { name: 'Amount in rupees' });
    await user.clear(amount);
    await user.type(amount, '499.50');
    expect(within(dialog).getByRole('checkbox')).not.toBeChecked();
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Part');
    await user.click(within(dialog).getByRole('button', { name: 'Refund ₹499.50' }));

    await waitFor(() => expect(world.refunds[0]).toMatchObject({ amount: 49950, revoked: false }));
  });

  it('refuses more than is left, and invalid amounts', async () => {
    const { user, world, dialog } = await openRefund();
    const amount = within(dialog).getByRole('textbox', { name: 'Amount in rupees' });
    await user.clear(amount);
    await user.type(amount, '5000');
    await user.click(within(dialog).getByRole('button', { name: 'Refund ₹5,000' }));
    expect(await within(dialog).findByText('You can refund at most ₹4,999 of this order')).toBeVisible();
    await user.clear(amount);
    await user.type(amount, '1.5.5');
    expect(await within(dialog).findByText('Enter an amount in rupees, such as 500 or 499.50')).toBeVisible();
    expect(world.refunds).toHaveLength(0);
  });
});

describe('feedback', () => {
  it('opens the full scorecard', async () => {
    const { user } = renderApp('/admin/feedback', anAdminsWorld());
    await user.click(await screen.findByRole('button', { name: 'Google: Coding' }));
    const dialog = await screen.findByRole('dialog', { name: 'Google: Coding' });
    expect(within(dialog).getByText('Verdict: hire')).toBeVisible();
    expect(within(dialog).getByText('Problem solving')).toBeVisible();
    expect(within(dialog).getByText(/Stated the invariant/)).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Google: Coding' })).toHaveFocus());
  });

  it('shows a refusal with a button to clear the filters', async () => {
    const world = anAdminsWorld();
    const { user, path } = renderApp('/admin/feedback?cursor=old', world);
    server.use(
      http.get(
        '*/api/admin/feedbacks',
        () => refuse(world, 400, 'MALFORMED_REQUEST', 'The cursor is not ours.'),
        {
          once: true,
        },
      ),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('The cursor is not ours.');
    await user.click(screen.getByRole('button', { name: 'Go to first page' }));
    expect(await screen.findByRole('button', { name: 'Google: Coding' })).toBeVisible();
    expect(path()).toBe('/admin/feedback');
  });
});
