import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { signOutLocally } from '@/lib/session';
import { aFeedback, aUser } from '@/test/fake/fixtures';
import { createWorld, type World } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const DAY = 24 * 3_600_000;
const scores = ['Problem solving', 'Communication', 'Technical depth', 'Code quality', 'Overall'];
const text = 'Feedback that is long enough to be useful.';

const aMentorsWorld = () => createWorld(aUser({ role: 'mentor', name: 'Kavya Rao', plan_id: null }));
const addressOf = (world: World) => `/mentor/mocks/${world.mocks[1]!.id}/feedback`;
const sent = (world: World, method = 'post') =>
  world.requests.filter((one) => one.method === method && one.path.includes('/api/mentor/feedback'));

type Typist = ReturnType<typeof renderApp>['user'];

async function fillIn(user: Typist) {
  for (const [index, name] of scores.entries()) {
    const group = await screen.findByRole('radiogroup', { name });
    await user.click(within(group).getByRole('radio', { name: new RegExp(`^${index + 1}:`) }));
  }
  for (const label of ['What went well', 'What to work on', 'What to do next']) {
    await user.click(screen.getByLabelText(label));
    await user.paste(text);
  }
  await user.click(screen.getByRole('radio', { name: /^Lean hire/ }));
}

const send = async (user: Typist) => user.click(screen.getByRole('button', { name: 'Send feedback' }));

function connection(online: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  act(() => {
    window.dispatchEvent(new Event(online ? 'online' : 'offline'));
  });
}

afterEach(() => connection(true));

/** Leaves the page as a reload does, and comes back. */
function again(world: World, address = addressOf(world)) {
  cleanup();
  return renderApp(address, world);
}

describe('giving feedback', () => {
  it.each([
    ['system_design', 'Design quality'],
    ['hr_round', 'Answer structure'],
  ] as const)('labels the quality score of a %s mock', async (type, name) => {
    const world = aMentorsWorld();
    world.mocks[1]!.interview_type = type;
    renderApp(addressOf(world), world);

    expect(await screen.findByRole('radiogroup', { name })).toBeVisible();
    expect(screen.queryByRole('radiogroup', { name: 'Code quality' })).not.toBeInTheDocument();
  });

  it('links a missing score to its error for screen readers', async () => {
    const world = aMentorsWorld();
    const { user } = renderApp(addressOf(world), world);
    const score = await screen.findByRole('radiogroup', { name: 'Communication' });
    await send(user);

    await waitFor(() => expect(score).toBeInvalid());
    const { textContent } = within(score.parentElement!).getByRole('alert');
    expect(score).toHaveAccessibleDescription(expect.stringContaining(textContent!));
  });

  it('sends five scores, three texts and a verdict, and deletes the draft', async () => {
    const world = aMentorsWorld();
    const { user, path } = renderApp(addressOf(world), world);
    await fillIn(user);
    await send(user);

    await waitFor(() => expect(path()).toBe('/mentor'));
    expect(world.feedbacks[0]).toMatchObject({
      mock_id: world.mocks[1]!.id,
      problem_solving: 1,
      communication: 2,
      technical_depth: 3,
      code_quality: 4,
      overall: 5,
      strengths: text,
      hireability: 'lean_hire',
    });
    expect(Object.keys(localStorage).filter((key) => key.includes('feedback'))).toEqual([]);
  });

  it('shows missing fields, and keeps the input after a reload', async () => {
    const world = aMentorsWorld();
    const { user } = renderApp(addressOf(world), world);
    await user.type(await screen.findByLabelText('What went well'), text);
    await send(user);
    expect(await screen.findAllByText('Choose a score.')).toHaveLength(5);
    expect(screen.getByText('Choose a verdict.')).toBeVisible();
    expect(screen.getByRole('radio', { name: /^1: No workable approach/ })).toHaveFocus();
    expect(screen.getByText(/^Saved on this device at \d/)).toBeVisible();

    again(world);
    expect(await screen.findByLabelText('What went well')).toHaveValue(text);
  });

  it('explains each score for the interview type', async () => {
    const world = aMentorsWorld();
    world.mocks[1]!.interview_type = 'system_design';
    renderApp(addressOf(world), world);
    expect(await screen.findAllByText('What the scores mean')).toHaveLength(5);
    expect(screen.getByText('Drew boxes without asking questions; no workable design.')).toBeInTheDocument();
    expect(screen.queryByText('Nothing that would run.')).not.toBeInTheDocument();
  });

  it('keeps a draft after the session ends, for its author only', async () => {
    const world = aMentorsWorld();
    const { user, path } = renderApp(addressOf(world), world);
    await user.type(await screen.findByLabelText('What went well'), text);
    world.cookie = false;
    world.token += 1;
    await fillIn(user);
    await send(user);
    await waitFor(() => expect(path()).toBe(`/login?next=${encodeURIComponent(addressOf(world))}`));

    world.cookie = true;
    const writer = world.user;
    world.user = aUser({ role: 'mentor', name: 'Another', plan_id: null });
    again(world);
    expect(await screen.findByLabelText('What went well')).toHaveValue('');

    cleanup();
    signOutLocally();
    world.user = writer;
    again(world);
    expect(await screen.findByLabelText('What went well')).toHaveValue(text + text);
  });

  it('renews a token that expired while writing', async () => {
    const world = aMentorsWorld();
    const { user, path } = renderApp(addressOf(world), world);
    await fillIn(user);
    world.token += 1;
    await send(user);
    await waitFor(() => expect(path()).toBe('/mentor'));
    expect(world.feedbacks[0]!.strengths).toBe(text);
  });

  it('says that nothing was sent while offline, and sends it once later', async () => {
    const world = aMentorsWorld();
    const { user, path } = renderApp(addressOf(world), world);
    await fillIn(user);
    server.use(http.post('*/api/mentor/feedback', () => HttpResponse.error(), { once: true }));
    await send(user);
    expect(await screen.findByText(/We can’t reach Codementee.*saved on this device/s)).toBeVisible();
    await send(user);
    await waitFor(() => expect(path()).toBe('/mentor'));
    expect(sent(world)).toHaveLength(1);
  });

  it('is sent automatically when the connection is back', async () => {
    const world = aMentorsWorld();
    const { user, path } = renderApp(addressOf(world), world);
    await fillIn(user);
    connection(false);
    await send(user);
    expect(await screen.findByText('You’re offline: not sent yet')).toBeVisible();
    expect(sent(world)).toHaveLength(0);
    connection(true);
    await waitFor(() => expect(path()).toBe('/mentor'));
    expect(sent(world)).toHaveLength(1);
  });

  it('keeps input typed while it waited for the connection', async () => {
    const world = aMentorsWorld();
    const { user } = renderApp(addressOf(world), world);
    await fillIn(user);
    connection(false);
    await send(user);
    await user.click(screen.getByLabelText('What to do next'));
    await user.paste(' One thing more.');
    connection(true);
    await waitFor(() => expect(sent(world)).toHaveLength(1));
    again(world);
    expect(await screen.findByText('You have unsent feedback on this device')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByLabelText('What to do next')).toHaveValue(`${text} One thing more.`);
  });

  it('keeps the text when feedback was already sent from another device', async () => {
    const world = aMentorsWorld();
    const { user } = renderApp(addressOf(world), world);
    await fillIn(user);
    const other = aFeedback({
      mock_id: world.mocks[1]!.id,
      created_at: new Date(world.now() - DAY).toISOString(),
      strengths: 'From the other window.',
    });
    world.feedbacks = [other];
    world.mocks[1]!.feedback_id = other.id;
    await send(user);

    expect(await screen.findByText('You have unsent feedback on this device')).toBeVisible();
    expect(screen.getByText('From the other window.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByLabelText('What went well')).toHaveValue(text);
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText('Changes saved')).toBeVisible();
    expect(other.strengths).toBe(text);
  });

  it('keeps the text visible for copying when the mentee reports a no-show', async () => {
    const world = aMentorsWorld();
    const { user } = renderApp(addressOf(world), world);
    await user.click(await screen.findByLabelText('What went well'));
    await user.paste(text);
    world.mocks[1]!.status = 'no_show';
    again(world);

    const unsent = await screen.findByRole('region', { name: 'Your unsent feedback' });
    expect(within(unsent).getByText(text)).toBeVisible();
    await user.click(within(unsent).getByRole('button', { name: 'Copy the text' }));
    expect(await navigator.clipboard.readText()).toBe(`What went well\n${text}`);
    await user.click(within(unsent).getByRole('button', { name: 'Discard it' }));
    expect(screen.queryByRole('region', { name: 'Your unsent feedback' })).not.toBeInTheDocument();
  });
});
