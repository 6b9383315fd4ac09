import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { refuse } from '@/test/fake/envelope';
import { aBooking, anOrder, aSlot, aUser } from '@/test/fake/fixtures';
import { aNoShow } from '@/test/fake/mocks';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const anAdmin = () => aUser({ role: 'admin', name: 'Asha Menon', plan_id: null });
const tile = async (name: string) => (await screen.findByRole('link', { name })).closest('li')!;

describe('the admin’s dashboard', () => {
  it('counts open work with its age and links to it', async () => {
    const world = createWorld(anAdmin());
    world.adminOrders.push(
      anOrder({ status: 'created', paid_at: null }),
      anOrder({ name: 'Farhan Ali', status: 'attempted', paid_at: null }),
      anOrder({ name: 'Ila Roy' }),
    );
    const { user, path } = renderApp('/admin', world);

    expect(await tile('Requests to assign')).toHaveTextContent(/1.*Oldest 4 hours ago/);
    expect(await tile('Mocks without feedback')).toHaveTextContent(/1.*Oldest \d+ days ago/);
    expect(await tile('Requests with no bookable time')).toHaveTextContent(/0.*None/);
    await user.click(await screen.findByRole('link', { name: 'Orders not paid yet' }));
    await screen.findByRole('heading', { name: 'Orders', level: 1 });
    expect(path()).toBe('/admin/orders?status=created%2Cattempted');
    expect(screen.getByRole('combobox', { name: 'Status' })).toHaveDisplayValue('Not paid yet');
    expect(await screen.findAllByRole('rowheader')).toHaveLength(2);
    expect(screen.queryByText('Ila Roy')).not.toBeInTheDocument();
  });

  it('links to the no-shows to decide and shows what both sides say', async () => {
    const world = createWorld(anAdmin());
    Object.assign(world.mocks[0]!, {
      status: 'no_show',
      no_show: aNoShow(world, { reported_by: 'mentor', note: 'I waited.', objection: 'Wrong.' }),
    });
    const { user, refetch } = renderApp('/admin', world);
    await user.click(await screen.findByRole('link', { name: 'No-shows to decide' }));
    expect(await screen.findByRole('combobox', { name: 'No-show' })).toHaveDisplayValue('To decide');
    await user.click((await screen.findAllByRole('button', { name: /^Actions/ }))[0]!);
    await user.click(await screen.findByRole('menuitem', { name: 'Decide the no-show' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('I waited.')).toBeVisible();
    expect(dialog.getByText('Wrong.')).toBeVisible();
    world.mocks[0]!.no_show!.objection = 'I was there.';
    await refetch();
    expect(await dialog.findByText('I was there.')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Decide' }));
    expect(await dialog.findByText('Choose what happened')).toBeVisible();
    await waitFor(() => expect(dialog.getByLabelText('Outcome')).toHaveFocus());
    await user.selectOptions(dialog.getByLabelText('Outcome'), 'held');
    await user.type(dialog.getByLabelText(/^Reason/), 'The log shows both.');
    await user.click(dialog.getByRole('button', { name: 'Decide' }));

    await waitFor(() => expect(world.mocks[0]!.status).toBe('completed'));
    expect(world.requests.find(({ path }) => path.endsWith('/resolve-no-show'))?.body).toEqual({
      outcome: 'held',
      reason: 'The log shows both.',
    });
  });

  it('says how many requests expire within a day, and which are the most urgent', async () => {
    const world = createWorld(anAdmin());
    const slot = aSlot(new Date(world.now() + 20 * 3_600_000).toISOString());
    world.bookings.push(aBooking({ mentee_name: 'Farhan Ali', preferred_slots: [slot] }));
    renderApp('/admin', world);

    expect(await tile('Requests expiring within a day')).toHaveTextContent(/1.*First in \d+ hours/);
    const names = await screen.findAllByRole('button', { name: /^Assign / });
    expect(names[0]).toHaveAccessibleName('Assign Farhan Ali, Amazon');
  });

  it('links only to the mocks without feedback', async () => {
    const { user } = renderApp('/admin', createWorld(anAdmin()));
    await user.click(await screen.findByRole('link', { name: 'Mocks without feedback' }));

    expect(await screen.findByRole('combobox', { name: 'Feedback' })).toHaveDisplayValue('Feedback due');
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(1));
    expect(screen.getByText('Late', { selector: 'span' })).toBeVisible();
  });

  it('links only to the requests without a bookable time', async () => {
    const world = createWorld(anAdmin());
    world.bookings.push(aBooking({ mentee_name: 'Farhan Ali', preferred_slots: [] }));
    const { user } = renderApp('/admin', world);
    await user.click(await screen.findByRole('link', { name: 'Requests with no bookable time' }));

    expect(await screen.findByRole('combobox', { name: 'Times' })).toHaveDisplayValue('No bookable time');
    expect(await screen.findByRole('article', { name: 'Farhan Ali, Amazon' })).toBeVisible();
    expect(screen.queryByRole('article', { name: /Meera Nair/ })).not.toBeInTheDocument();
  });

  it('assigns a mentor to the most urgent request', async () => {
    const world = createWorld(anAdmin());
    const { user } = renderApp('/admin', world);
    await user.click(await screen.findByRole('button', { name: 'Assign Meera Nair, Amazon' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('radio', { name: /Kavya Rao/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Assign and send invitations' }));

    await waitFor(() => expect(world.bookings[0]).toMatchObject({ mentor_name: 'Kavya Rao' }));
    expect(await screen.findByText('Every request has a mentor.')).toBeVisible();
  });

  it('warns about requests without a bookable time and about few open slots', async () => {
    const world = createWorld(anAdmin());
    world.bookings[0]!.preferred_slots.forEach((slot) => (slot.status = 'booked'));
    world.slots.length = 3;
    renderApp('/admin', world);

    expect(await screen.findByText('None of their times can be booked any more')).toBeVisible();
    expect(screen.getByText(/few slots/)).toBeVisible();
  });

  it('shows an error', async () => {
    const world = createWorld(anAdmin());
    renderApp('/admin', world);
    server.use(http.get('*/api/admin/dashboard', () => refuse(world, 403, 'FORBIDDEN_ROLE', 'Not for you.')));

    expect(await screen.findByRole('alert')).toHaveTextContent('Not for you.');
  });
});
