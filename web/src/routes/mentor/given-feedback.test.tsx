import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aFeedback, aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';

const DAY = 24 * 3_600_000;

/** Two feedbacks: one of three days ago, one of eight. */
function aMentorsWorld() {
  const world = createWorld(aUser({ role: 'mentor', name: 'Kavya Rao', plan_id: null }));
  const given = (company_name: string, days: number) => {
    const at = new Date(world.now() - days * DAY).toISOString();
    return aFeedback({ company_name, created_at: at, updated_at: at });
  };
  world.feedbacks = [given('Google', 3), given('Meta', 8)];
  world.feedbacks[0]!.mock_id = world.mocks[1]!.id;
  world.mocks[1]!.feedback_id = world.feedbacks[0]!.id;
  return world;
}

describe('feedback given', () => {
  it('can be changed for seven days, and shows the deadline', async () => {
    const world = aMentorsWorld();
    const { user, path } = renderApp('/mentor/feedback', world);
    const recent = await screen.findByRole('article', { name: 'Google: Coding' });
    expect(within(recent).getByText(/You can change it until/)).toBeVisible();
    const old = screen.getByRole('article', { name: 'Meta: Coding' });
    expect(within(old).queryByRole('link', { name: 'Change it' })).not.toBeInTheDocument();
    expect(within(old).getByText(/You could change it until/)).toBeVisible();

    await user.click(within(recent).getByRole('link', { name: 'Change it' }));
    const field = await screen.findByLabelText('What to work on');
    expect(field).toHaveValue(world.feedbacks[0]!.improvements);
    await user.type(field, ' And speak up.');
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText(/And speak up\.$/)).toBeVisible();
    expect(path()).toBe(`/mentor/mocks/${world.mocks[1]!.id}/feedback`);
    expect(world.feedbacks[0]!.improvements).toMatch(/And speak up\.$/);
  });

  it('explains that the deadline passed while writing, and keeps the text', async () => {
    const world = aMentorsWorld();
    const { user } = renderApp(`/mentor/mocks/${world.mocks[1]!.id}/feedback?change=yes`, world);
    await user.type(await screen.findByLabelText('What to work on'), ' Too late.');
    const later = world.now() + 5 * DAY;
    world.now = () => later;
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText(/The seven days for changing it are over/)).toBeVisible();
    expect(screen.getByLabelText('What to work on')).toHaveValue(
      `${world.feedbacks[0]!.improvements} Too late.`,
    );
  });

  it('shows changes made elsewhere in the meantime, and keeps the input', async () => {
    const world = aMentorsWorld();
    const { user } = renderApp(`/mentor/mocks/${world.mocks[1]!.id}/feedback?change=yes`, world);
    await user.type(await screen.findByLabelText('What to work on'), ' Mine.');
    Object.assign(world.feedbacks[0]!, { improvements: 'Typed on the phone.', overall: 5, version: 2 });
    await user.click(screen.getByRole('button', { name: 'Save changes' }));

    expect(await screen.findByText(/Someone else saved changes/)).toBeVisible();
    expect(screen.getByRole('cell', { name: 'Typed on the phone.' })).toBeVisible();
    expect(screen.getByLabelText<HTMLTextAreaElement>('What to work on').value).toMatch(/ Mine\.$/);
    await user.click(screen.getByRole('button', { name: 'Save mine' }));
    await waitFor(() => expect(world.feedbacks[0]!.improvements).toMatch(/ Mine\.$/));
    expect(world.feedbacks[0]!.overall).toBe(5);
  });

  it('discards changes on request', async () => {
    const world = aMentorsWorld();
    const { user } = renderApp(`/mentor/mocks/${world.mocks[1]!.id}/feedback?change=yes`, world);
    await user.type(await screen.findByLabelText('What to work on'), ' Never mind.');
    await user.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect(await screen.findByRole('link', { name: 'Change it' })).toBeVisible();
    expect(screen.queryByText(/Never mind/)).not.toBeInTheDocument();
    expect(screen.queryByText(/not sent/)).not.toBeInTheDocument();
  });

  it('shows the empty state', async () => {
    const world = aMentorsWorld();
    world.feedbacks = [];
    renderApp('/mentor/feedback', world);
    expect(await screen.findByText('You haven’t given feedback yet')).toBeVisible();
  });
});

describe('the feedback page', () => {
  it('lets the mentor draft before the mock, and says when the draft can be sent', async () => {
    const world = aMentorsWorld();
    renderApp(`/mentor/mocks/${world.mocks[0]!.id}/feedback`, world);
    expect(await screen.findByText('This mock hasn’t started')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Send feedback' })).toBeDisabled();
    expect(screen.getByText(/You can send it from/)).toBeVisible();
  });

  it('shows nothing for another mentor’s mock', async () => {
    renderApp('/mentor/mocks/00000000-0000-4000-8000-00000000dead/feedback', aMentorsWorld());
    expect(await screen.findByText('This is not one of your mocks')).toBeVisible();
  });
});
