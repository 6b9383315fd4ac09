import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '@/lib/api/types';
import { refuse } from '@/test/fake/envelope';
import { aMock, aSlot, aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const anAdmin = () => aUser({ role: 'admin', name: 'Asha Menon', plan_id: null });

async function openAssignment(user: ReturnType<typeof renderApp>['user']) {
  await user.click(await screen.findByRole('button', { name: 'Assign a mentor' }));
  return screen.findByRole('dialog');
}

describe('assigning a mentor', () => {
  it('confirms the selected time with the selected mentor', async () => {
    const { user, world } = renderApp('/admin/requests', createWorld(anAdmin()));
    const [request] = world.bookings;
    const dialog = await openAssignment(user);
    await user.click(within(dialog).getByRole('radio', { name: /Second choice/ }));
    await user.click(await within(dialog).findByRole('radio', { name: /Kavya Rao/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Assign and send invitations' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(request).toMatchObject({
      status: 'confirmed',
      mentor_name: 'Kavya Rao',
      confirmed_slot: { id: request!.preferred_slots[1]!.id },
    });
    expect(await screen.findByText('No requests waiting')).toBeVisible();
  });

  it.each(['/admin/requests', '/admin'])('follows the request while the dialog is open on %s', async (at) => {
    const world = createWorld(anAdmin());
    const { user, refetch } = renderApp(at, world);
    await user.click(await screen.findByRole('button', { name: /^Assign / }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('radio', { name: /Second choice/ })).toBeVisible();
    world.bookings[0]!.preferred_slots = [aSlot('2099-01-05T10:00:00Z')];
    await refetch();

    await waitFor(() =>
      expect(dialog.queryByRole('radio', { name: /Second choice/ })).not.toBeInTheDocument(),
    );
    expect(dialog.getByRole('radio', { name: /First choice/ })).toHaveTextContent('2099');
    world.bookings[0]!.status = 'confirmed';
    await refetch();
    expect(await screen.findByText(/No requests waiting|Every request has a mentor/)).toBeInTheDocument();
    expect(await dialog.findByRole('alert')).toHaveTextContent('This request is no longer waiting');
  });

  it('focuses the first free mentor when none was chosen', async () => {
    const { user } = renderApp('/admin/requests', createWorld(anAdmin()));
    const dialog = await openAssignment(user);
    const mentor = await within(dialog).findByRole('radio', { name: /Kavya Rao/ });
    await user.click(within(dialog).getByRole('button', { name: 'Assign and send invitations' }));

    expect(within(dialog).getByText('Choose a mentor who’s free.')).toBeVisible();
    await waitFor(() => expect(mentor).toHaveFocus());
  });

  it('focuses the reason when a cancellation has none', async () => {
    const { user } = renderApp('/admin/requests', createWorld(anAdmin()));
    await user.click((await screen.findAllByRole('button', { name: 'Cancel' }))[0]!);
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel request' }));

    await waitFor(() => expect(within(dialog).getByLabelText('Reason')).toHaveFocus());
  });

  it('disables a mentor who has another mock at that time and says why', async () => {
    const world = createWorld(anAdmin());
    const slot = world.bookings[0]!.preferred_slots[0]!;
    world.mocks.push(
      aMock({
        mentor_id: world.mentors[0]!.id,
        company_name: 'Meta',
        scheduled_at: slot.starts_at,
        ends_at: slot.ends_at,
      }),
    );
    const { user } = renderApp('/admin/requests', world);
    const dialog = await openAssignment(user);

    const busy = await within(dialog).findByRole('radio', { name: /Kavya Rao/ });
    expect(busy).toBeDisabled();
    expect(busy).toHaveTextContent('Has another mock at this time. Free for the second and third choice.');
  });

  it('unassigns the mentor and returns the request to the queue', async () => {
    const world = createWorld(anAdmin());
    world.bookings = world.bookings.filter((one) => one.status === 'confirmed');
    const { user } = renderApp('/admin/requests?status=confirmed', world);
    await user.click(await screen.findByRole('button', { name: 'Unassign mentor' }));
    const dialog = await screen.findByRole('alertdialog', {
      name: 'Unassign Kavya Rao from Meera Nair’s mock?',
    });
    await user.click(within(dialog).getByRole('textbox', { name: 'Reason (optional)' }));
    await user.paste('The mentor is ill');
    await user.click(within(dialog).getByRole('button', { name: 'Unassign mentor' }));

    expect(await screen.findByText('Meera Nair’s request needs a new mentor')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
    expect(world.bookings).toMatchObject([{ status: 'pending', mentor_name: null }]);
  });

  it('does not offer to unassign the mentor of a mock that has started', async () => {
    const world = createWorld(anAdmin());
    world.bookings = world.bookings.filter((one) => one.status === 'confirmed');
    world.bookings[0]!.confirmed_slot!.starts_at = '2020-01-01T10:00:00Z';
    renderApp('/admin/requests?status=confirmed', world);

    expect(await screen.findByRole('button', { name: 'Cancel' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Unassign mentor' })).not.toBeInTheDocument();
  });

  it('warns before assigning a mentor who declined the request', async () => {
    const world = createWorld(anAdmin());
    const decline = {
      mentor_id: world.mentors[0]!.id,
      mentor_name: 'Kavya Rao',
      reason: 'I travel that day.',
      declined_at: new Date(world.now()).toISOString(),
    };
    world.declines.push({ request: world.bookings[0]!.id, decline });
    const { user } = renderApp('/admin/requests', world);
    expect(await screen.findByText(/Kavya Rao, .*“I travel that day\.”/)).toBeVisible();
    const dialog = await openAssignment(user);
    await user.click(await within(dialog).findByRole('radio', { name: /Kavya Rao/ }));

    expect(within(dialog).getByText('Kavya Rao declined this request')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Assign Kavya Rao anyway' }));
    await waitFor(() => expect(world.bookings[0]).toMatchObject({ mentor_name: 'Kavya Rao' }));
    expect(world.requests.find((one) => one.path.endsWith('/confirm-booking'))!.body).toMatchObject({
      accept_decline: true,
    });
  });

  it('says that meeting links have run out, and links to the page for adding them', async () => {
    const world = createWorld(anAdmin());
    const slot = world.bookings[0]!.preferred_slots[0]!;
    world.withoutMeetingLink.push(slot.id);
    const { user } = renderApp('/admin/requests', world);
    const dialog = await openAssignment(user);
    await user.click(await within(dialog).findByRole('radio', { name: /First choice/ }));

    expect(
      await within(dialog).findByText('No meeting link is free at this time', { selector: 'p' }),
    ).toBeVisible();
    expect(within(dialog).getByRole('link', { name: 'Add a meeting link' })).toHaveAttribute(
      'href',
      '/admin/links',
    );
  });

  it('finds a mentor by name', async () => {
    const { user } = renderApp('/admin/requests', createWorld(anAdmin()));
    const dialog = await openAssignment(user);
    await within(dialog).findByRole('radio', { name: /Kavya Rao/ });
    await user.type(within(dialog).getByRole('searchbox', { name: 'Find a mentor' }), 'sana');

    await waitFor(() =>
      expect(within(dialog).queryByRole('radio', { name: /Kavya Rao/ })).not.toBeInTheDocument(),
    );
    expect(within(dialog).getByRole('radio', { name: /Sana Sheikh/ })).toHaveTextContent(
      /Interviews for coding\. Knows Amazon from inside/,
    );
    await user.type(within(dialog).getByRole('searchbox', { name: 'Find a mentor' }), 'xx');
    expect(await within(dialog).findByText('No active mentor matches “sanaxx”.')).toBeVisible();
  });

  it('explains that another admin has decided the request', async () => {
    const world = createWorld(anAdmin());
    const { user } = renderApp('/admin/requests', world);
    await screen.findByRole('button', { name: 'Assign a mentor' });
    world.bookings[0]!.status = 'confirmed';
    const dialog = await openAssignment(user);

    expect(await within(dialog).findByRole('alert')).toHaveTextContent('This request is no longer waiting');
    expect(within(dialog).getByRole('button', { name: 'Assign and send invitations' })).toBeDisabled();
  });

  it.each<[ErrorCode, string]>([
    ['MENTOR_BUSY', 'This mentor was just booked for that time'],
    ['NO_MEETING_LINK', 'No meeting link is free at that time'],
    ['BOOKING_NOT_PENDING', 'This request is no longer waiting'],
  ])('explains %s after the submission', async (code, words) => {
    const world = createWorld(anAdmin());
    const { user } = renderApp('/admin/requests', world);
    server.use(http.post('*/api/admin/confirm-booking', () => refuse(world, 409, code, 'Conflict.')));
    const dialog = await openAssignment(user);
    await user.click(await within(dialog).findByRole('radio', { name: /Sana Sheikh/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Assign and send invitations' }));

    expect(await within(dialog).findByRole('alert')).toHaveTextContent(words);
  });
});
