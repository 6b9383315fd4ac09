import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aMock, aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';

const HOUR = 3_600_000;
const aMentorsWorld = () => createWorld(aUser({ role: 'mentor', name: 'Kavya Rao', plan_id: null }));

describe("a mentor's dashboard", () => {
  it('counts down to the next mock and shows the mentee’s request', async () => {
    const world = aMentorsWorld();
    renderApp('/mentor', world);
    const next = await screen.findByRole('article', { name: 'Meera Nair, Amazon: Coding' });
    expect(within(next).getByText(/hours$/)).toBeVisible();
    expect(within(next).getByRole('link', { name: 'Join the meeting' })).toHaveAttribute(
      'href',
      world.mocks[0]!.meeting_link,
    );
    expect(within(next).getByText('Mid-level, SDE2')).toBeVisible();
    expect(within(next).getByText(/I freeze when I am watched/)).toBeVisible();
    expect(await within(next).findByText('Staff engineer')).toBeVisible();
  });

  it('lists who is waiting for feedback, how long, and by when it was promised', async () => {
    const world = aMentorsWorld();
    world.mocks[1]!.feedback_due_at = '2026-11-20T05:00:00Z';
    renderApp('/mentor', world);
    const waiting = await screen.findByRole('article', { name: 'Meera Nair, Google' });
    expect(within(waiting).getByText('Waiting for 8 days')).toBeVisible();
    expect(within(waiting).getByText(/^Late: promised for/)).toHaveTextContent('20 Nov 2026');
    expect(within(waiting).getByRole('link', { name: 'Write feedback' })).toHaveAttribute(
      'href',
      `/mentor/mocks/${world.mocks[1]!.id}/feedback`,
    );
  });

  it('shows a mock in progress with a link to its feedback', async () => {
    const world = aMentorsWorld();
    const at = world.now();
    world.mocks = [
      aMock({
        scheduled_at: new Date(at - HOUR / 2).toISOString(),
        ends_at: new Date(at + HOUR / 2).toISOString(),
      }),
    ];
    renderApp('/mentor', world);
    expect(await screen.findByText('In progress')).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Write feedback' })).toHaveLength(1);
  });

  it('shows the empty state', async () => {
    const world = aMentorsWorld();
    Object.assign(world, { mocks: [], bookings: [] });
    renderApp('/mentor', world);
    expect(await screen.findByText('No upcoming mocks')).toBeVisible();
    expect(await screen.findByText('Nothing else is scheduled.')).toBeVisible();
  });
});
