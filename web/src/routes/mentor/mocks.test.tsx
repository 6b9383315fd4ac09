import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { refuse } from '@/test/fake/envelope';
import { aMock, aUser } from '@/test/fake/fixtures';
import { createWorld, type World } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const HOUR = 3_600_000;
const aMentorsWorld = () => createWorld(aUser({ role: 'mentor', name: 'Kavya Rao', plan_id: null }));

function withOneThatIsOver(world: World) {
  // A minute more than three hours, since the page may show a time that is up to a second old.
  const ended = world.now() - 3 * HOUR - 60_000;
  world.mocks.push(
    aMock({
      company_name: 'Swiggy',
      scheduled_at: new Date(ended - HOUR).toISOString(),
      ends_at: new Date(ended).toISOString(),
    }),
  );
  return world;
}

describe("a mentor's mocks", () => {
  it('keeps the view in the URL', async () => {
    const { user, path } = renderApp('/mentor/mocks', aMentorsWorld());
    expect(await screen.findByRole('article', { name: 'Amazon: Coding' })).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Past' }));
    expect(path()).toBe('/mentor/mocks?view=past');
    expect(await screen.findByRole('article', { name: 'Google: Coding' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancelled' }));
    expect(path()).toBe('/mentor/mocks?view=past&ended=cancelled');
    expect(await screen.findByText('No cancelled mocks')).toBeVisible();
  });

  it('marks a mock as completed after a confirmation', async () => {
    const world = withOneThatIsOver(aMentorsWorld());
    const { user } = renderApp('/mentor/mocks?view=awaiting', world);
    const mock = await screen.findByRole('article', { name: 'Swiggy: Coding' });
    expect(within(mock).getByText('Waiting for 3 hours')).toBeVisible();
    await user.click(within(mock).getByRole('button', { name: 'Mark completed' }));
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Mark completed' }));
    expect(await screen.findByText('Marked as completed')).toBeVisible();
    expect(world.mocks[2]!.status).toBe('completed');
  });

  it('shows in the dialog why a no-show was refused', async () => {
    const world = withOneThatIsOver(aMentorsWorld());
    const { user } = renderApp('/mentor/mocks?view=awaiting', world);
    const mock = await screen.findByRole('article', { name: 'Swiggy: Coding' });
    await user.click(within(mock).getByRole('button', { name: 'Report no-show' }));
    world.mocks[2]!.status = 'completed';
    await user.click(screen.getByRole('button', { name: 'Report no-show' }));
    expect(await screen.findByText('This mock is completed already.')).toBeVisible();
  });

  it('keeps the dialog with its error when the mock has left the list', async () => {
    const world = withOneThatIsOver(aMentorsWorld());
    world.mocks = world.mocks.slice(2);
    const { user } = renderApp('/mentor/mocks?view=awaiting', world);
    server.use(
      http.post('*/no-show', () => {
        world.mocks = [];
        return refuse(world, 404, 'NOT_FOUND', 'There is no such mock.');
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Report no-show' }));
    await user.type(screen.getByLabelText(/What happened/), 'I waited.');
    await user.click(screen.getByRole('button', { name: 'Report no-show' }));
    expect(await screen.findByText('No feedback due')).toBeInTheDocument();

    expect(await screen.findByRole('alert')).toHaveTextContent('There is no such mock.');
    expect(screen.getByLabelText(/What happened/)).toHaveValue('I waited.');
  });

  it('lets the mentor report a missing mentee from ten minutes after the start', async () => {
    const world = aMentorsWorld();
    const startedAgo = (minutes: number, company_name: string) => ({
      company_name,
      scheduled_at: new Date(world.now() - minutes * 60_000).toISOString(),
      ends_at: new Date(world.now() + HOUR).toISOString(),
    });
    world.mocks = [aMock(startedAgo(9, 'Early')), aMock(startedAgo(11, 'Late'))];
    const { user } = renderApp('/mentor/mocks', world);
    const late = await screen.findByRole('article', { name: 'Late: Coding' });
    const early = screen.getByRole('article', { name: 'Early: Coding' });
    expect(within(early).queryByRole('button', { name: 'Report no-show' })).not.toBeInTheDocument();
    await user.click(within(late).getByRole('button', { name: 'Report no-show' }));
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Report no-show' }));
    expect(await screen.findByText('Reported as a no-show')).toBeVisible();
    expect(world.mocks[1]!.no_show?.reported_by).toBe('mentor');
  });

  it('shows the empty state', async () => {
    const world = aMentorsWorld();
    world.mocks = [];
    renderApp('/mentor/mocks?view=awaiting', world);
    expect(await screen.findByText('No feedback due')).toBeVisible();
  });

  it('shows an error and retries', async () => {
    const world = aMentorsWorld();
    const { user } = renderApp('/mentor/mocks', world);
    await screen.findByRole('article', { name: 'Amazon: Coding' });
    server.use(http.get('*/api/mentor/mocks', () => refuse(world, 422, 'VALIDATION_FAILED', 'Not so.')));
    await user.click(screen.getByRole('tab', { name: 'Past' }));
    expect(await screen.findByText('Not so.')).toBeVisible();
    server.resetHandlers();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible());
  });
});
