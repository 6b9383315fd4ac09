import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Slot } from '@/lib/api/types';
import { addDays, formatShortDay, mondayOf, platformToday } from '@/lib/time';
import { refuse } from '@/test/fake/envelope';
import { aSlot, aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const monday = addDays(mondayOf(platformToday()), 7);
const at = (day: number, time: string, parts: Partial<Slot> = {}) =>
  aSlot(new Date(`${addDays(monday, day)}T${time}:00+05:30`).toISOString(), parts);

function open(slots: Slot[], address = `/admin/slots?week=${monday}`) {
  const world = createWorld(aUser({ role: 'admin', plan_id: null }), { slots });
  return { ...renderApp(address, world), world };
}

type User = ReturnType<typeof renderApp>['user'];
const day = async (offset: number) =>
  within(
    await screen.findByRole('region', {
      name: new RegExp(`\\b${Number(addDays(monday, offset).slice(8))} `),
    }),
  );

async function act(user: User, time: RegExp, action: string) {
  await user.click(await screen.findByRole('button', { name: time }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}

const posts = (world: ReturnType<typeof createWorld>) =>
  world.requests.filter((one) => one.method === 'post');

describe('the week view', () => {
  it('shows each slot on its day with interview type and mentor', async () => {
    const { world } = open([]);
    const mentor = world.mentors[0]!;
    world.slots.push(
      at(0, '10:00', { interview_types: ['coding', 'hr_round'], mentor_id: mentor.id, status: 'blocked' }),
      at(3, '18:00', { status: 'booked' }),
    );
    const slot = (await day(0)).getByRole('button', { name: /10:00.*11:00\sam/ });
    expect(slot).toHaveTextContent(/Blocked/);
    expect(slot).toHaveTextContent(/Coding, HR round/);
    await waitFor(() => expect(slot).toHaveTextContent(mentor.name));
    expect((await day(3)).getByRole('button', { name: /6:00.*7:00\spm/ })).toHaveTextContent(
      /Any typeBooked/,
    );
    expect((await day(5)).getByText('No slots')).toBeVisible();
    expect(screen.getByText(/All times are in Asia\/Kolkata/)).toBeVisible();
  });

  it('goes to the next week and back, and keeps the week in the URL', async () => {
    const { user, path } = open([], '/admin/slots');
    expect(await screen.findByText('No slots this week yet')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Next week' }));
    expect(path()).toBe(`/admin/slots?week=${monday}`);
    await user.click(screen.getByRole('link', { name: 'This week' }));
    expect(path()).toBe('/admin/slots');
  });

  it('shows an error and retries', async () => {
    const world = createWorld(aUser({ role: 'admin' }), { slots: [at(1, '10:00')] });
    const { user } = renderApp(`/admin/slots?week=${monday}`, world);
    server.use(
      http.get('*/api/admin/time-slots', () => refuse(world, 422, 'VALIDATION_FAILED', 'from is odd.'), {
        once: true,
      }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('from is odd.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: /10:00.*11:00\sam/ })).toBeVisible();
  });

  it('filters by status', async () => {
    const { user } = open([at(0, '10:00'), at(0, '11:00', { status: 'blocked' })]);
    await user.click(await screen.findByRole('button', { name: 'Blocked 1' }));
    expect(screen.queryByRole('button', { name: /10:00.*11:00\sam/ })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /11:00.*12:00\spm/ })).toBeVisible();
  });
});

describe('a slot', () => {
  it('can be blocked and unblocked', async () => {
    const { user, world } = open([at(1, '10:00')]);
    await act(user, /10:00.*11:00\sam/, 'Block');
    await waitFor(() => expect(world.slots[0]!.status).toBe('blocked'));
    await screen.findByRole('button', { name: /10:00.*11:00.*Blocked/ });
    await act(user, /10:00.*11:00\sam/, 'Unblock');
    await waitFor(() => expect(world.slots[0]!.status).toBe('available'));
  });

  it('can be opened to any mentor, sending only the changed field', async () => {
    const { user, world } = open([]);
    world.slots.push(at(1, '10:00', { mentor_id: world.mentors[0]!.id }));
    await act(user, /10:00.*11:00\sam/, 'Edit…');
    await screen.findByRole('option', { name: world.mentors[0]!.name });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Mentor' }), 'Any mentor');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(world.requests.find((one) => one.method === 'patch')!.body).toEqual({ mentor_id: null });
  });

  it('has no actions when it is booked', async () => {
    const { user } = open([at(1, '10:00', { status: 'booked' })]);
    await user.click(await screen.findByRole('button', { name: /10:00.*11:00\sam/ }));
    expect(await screen.findByText(/A mock is booked here/)).toBeVisible();
    expect(screen.queryByRole('menuitem')).not.toBeInTheDocument();
  });

  it('cannot be deleted when requested, and the message says what to do', async () => {
    const { user, world } = open([at(1, '10:00')]);
    server.use(
      http.delete('*/api/admin/time-slots/*', () =>
        refuse(world, 409, 'IN_USE', 'A booking request names this slot.'),
      ),
    );
    await act(user, /10:00.*11:00\sam/, 'Delete…');
    await user.click(await screen.findByRole('button', { name: 'Delete slot' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Block it instead');
  });

  it('is added on the day where the admin clicked', async () => {
    const { user, world } = open([]);
    const date = addDays(monday, 2);
    await user.click(await screen.findByRole('button', { name: `Add a slot on ${formatShortDay(date)}` }));
    await user.click(await screen.findByRole('button', { name: 'HR round' }));
    await user.click(screen.getByRole('button', { name: 'Add slot' }));
    await waitFor(() => expect(world.slots).toHaveLength(1));
    expect(posts(world)[0]!.body).toEqual({
      date,
      start_time: '10:00',
      end_time: '11:00',
      interview_types: ['coding', 'system_design', 'behavioral'],
      mentor_id: null,
    });
  });
});

describe('adding slots in bulk', () => {
  it('previews what it adds and skips, then adds exactly that', async () => {
    const { user, world } = open([at(0, '10:00'), at(7, '18:00')]);
    await user.click(await screen.findByRole('button', { name: 'Add slots in bulk' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Tue' }));
    await user.type(dialog.getByLabelText('Another time'), '7.30 pm{Enter}');
    expect(await dialog.findByText('Adds 22 slots')).toBeVisible();
    expect(dialog.getByText('Skipped: 2 already exist.')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Add 22 slots' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(world.slots).toHaveLength(24);
    expect(posts(world)).toHaveLength(1);
  });

  it('rejects overlapping times', async () => {
    const { user } = open([]);
    await user.click(await screen.findByRole('button', { name: 'Add slots in bulk' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Another time'), '10:30{Enter}');
    expect(await dialog.findByText(/10:00\sam and 10:30\sam overlap at this length/)).toBeVisible();
    expect(dialog.queryByText(/^Adds/)).not.toBeInTheDocument();
  });

  it('names the refused slot and the slots that were added', async () => {
    const { user, world } = open([]);
    server.use(
      http.post('*/api/admin/time-slots', () =>
        refuse(world, 422, 'VALIDATION_FAILED', 'See errors.', {
          errors: [{ field: 'slots[2].mentor_id', message: 'is paused' }],
        }),
      ),
    );
    await user.click(await screen.findByRole('button', { name: 'Add slots in bulk' }));
    await user.click(await screen.findByRole('button', { name: 'Add 20 slots' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('0 of 20 slots added');
    expect(alert).toHaveTextContent(/10:00.*11:00\sam: is paused\./);
  });
});
