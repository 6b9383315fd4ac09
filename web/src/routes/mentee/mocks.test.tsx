import { act, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '@/lib/api/types';
import { refuse } from '@/test/fake/envelope';
import { aMock, aUser } from '@/test/fake/fixtures';
import { createWorld, type World } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const MINUTE = 60_000;
const from = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();

const mockAt = (minutes: number, parts = {}) =>
  aMock({ scheduled_at: from(minutes), ends_at: from(minutes + 60), ...parts });

const open = (...mocks: World['mocks']) => renderApp('/mentee/mocks', createWorld(aUser(), { mocks }));

describe('joining', () => {
  it.each([
    [11, 'Join the meeting'],
    [9, 'Join now'],
    [-30, 'Join now'],
  ])('%s minutes before the start reads %s', async (minutes, name) => {
    open(mockAt(minutes));

    expect(await screen.findByRole('link', { name })).toHaveAttribute(
      'href',
      expect.stringContaining('meet'),
    );
  });

  it('ends with the mock', async () => {
    open(mockAt(-61));

    expect(await screen.findByText(/writes the feedback by/)).toBeVisible();
    expect(screen.queryByRole('link', { name: /Join/ })).not.toBeInTheDocument();
    expect(screen.getByText('Awaiting feedback')).toBeVisible();
    expect(screen.queryByText('Scheduled')).not.toBeInTheDocument();
  });
});

describe('reporting a missing mentor', () => {
  const report = async (user: ReturnType<typeof renderApp>['user']) => {
    await user.click(await screen.findByRole('button', { name: 'My mentor missed the mock' }));
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Report no-show' }));
    return dialog;
  };

  it('is reported after confirmation', async () => {
    const { user, world } = open(mockAt(-20));
    await report(user);

    await waitFor(() => expect(world.mocks[0]!.status).toBe('no_show'));
    expect(await screen.findByText('Mentor missed it')).toBeVisible();
    expect(
      screen.getByText(/You reported that Kavya Rao missed the mock. They can object until/),
    ).toBeVisible();
    expect(screen.queryByText('Completed')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'My mentor missed the mock' })).not.toBeInTheDocument();
  });

  it('sends what happened', async () => {
    const { user, world } = open(mockAt(-20));
    await user.click(await screen.findByRole('button', { name: 'My mentor missed the mock' }));
    await user.type(screen.getByLabelText(/What happened/), 'I waited in the room.');
    await user.click(screen.getByRole('button', { name: 'Report no-show' }));

    await waitFor(() => expect(world.mocks[0]!.status).toBe('no_show'));
    expect(world.requests.find(({ path }) => path.endsWith('/report-no-show'))?.body).toEqual({
      note: 'I waited in the room.',
    });
  });

  it('can be reported after the mentor marked the mock as completed, but not once it is rated', async () => {
    open(mockAt(-20, { status: 'completed' }), mockAt(-200, { status: 'completed', rating: 4 }));

    expect(await screen.findAllByRole('button', { name: 'My mentor missed the mock' })).toHaveLength(1);
  });

  it('cannot be reported before ten minutes have passed, nor a day after the start', async () => {
    open(mockAt(-9), mockAt(-24 * 60 - 1));

    expect(await screen.findByText(/24 hours for reporting it here have passed/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'My mentor missed the mock' })).not.toBeInTheDocument();
  });

  it.each<[ErrorCode, number, string]>([
    ['TOO_EARLY', 409, 'Write to us instead.'],
    ['CANCELLATION_WINDOW_PASSED', 409, 'Write to us instead.'],
    ['ACCOUNT_PAUSED', 403, 'Write to us instead.'],
  ])('explains a refusal with %s', async (code, status, words) => {
    const { user, world } = open(mockAt(-20));
    server.use(http.post('*/report-no-show', () => refuse(world, status, code, 'Write to us instead.')));
    const dialog = await report(user);

    expect(await within(dialog).findByRole('alert')).toHaveTextContent(words);
  });
});

it('keeps the dialog and its text when the mock ends in the meantime', async () => {
  const mock = mockAt(-20);
  const { user, refetch, world } = open(mock);
  await user.click(await screen.findByRole('button', { name: 'My mentor missed the mock' }));
  await user.type(screen.getByLabelText(/What happened/), 'I waited in');
  Object.assign(world.mocks[0]!, mockAt(-80, { id: mock.id }));
  await act(() => refetch());
  await user.type(screen.getByLabelText(/What happened/), ' the room.');

  expect(screen.getByLabelText(/What happened/)).toHaveValue('I waited in the room.');
});

it('keeps the dialog with its error when the mock can no longer be reported', async () => {
  const { user, world } = open(mockAt(-90));
  server.use(
    http.post('*/report-no-show', () => {
      Object.assign(world.mocks[0]!, { status: 'completed', feedback_id: 'f' });
      return refuse(world, 409, 'ALREADY_EXISTS', 'It has feedback already.');
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'My mentor missed the mock' }));
  await user.type(screen.getByLabelText(/What happened/), 'I waited.');
  await user.click(screen.getByRole('button', { name: 'Report no-show' }));
  expect(await screen.findByText('Read feedback')).toBeInTheDocument();

  expect(await screen.findByRole('alert')).toHaveTextContent('It has feedback already.');
  expect(screen.getByLabelText(/What happened/)).toHaveValue('I waited.');
});

describe('a report of the mentor', () => {
  const reported = (parts = {}) =>
    mockAt(-60, {
      status: 'no_show',
      no_show: {
        reported_by: 'mentor',
        at: from(-30),
        note: 'Nobody in the room.',
        objection: null,
        decided_by: null,
        decided_at: null,
        outcome: null,
        ...parts,
      },
    });

  it('can be objected to in time', async () => {
    const { user, world } = open(reported());
    expect(await screen.findByText('Missed')).toBeVisible();
    expect(screen.getByText(/Nobody in the room/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Object' }));
    await user.click(screen.getByRole('button', { name: 'Send objection' }));
    expect(await screen.findByText('Tell us what happened')).toBeVisible();
    await waitFor(() => expect(screen.getByLabelText('What happened?')).toHaveFocus());
    await user.type(screen.getByLabelText('What happened?'), 'The link did not open.');
    await user.click(screen.getByRole('button', { name: 'Send objection' }));

    await waitFor(() => expect(world.mocks[0]!.no_show!.objection).toBe('The link did not open.'));
    expect(await screen.findByText(/We’re looking into it/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Object' })).not.toBeInTheDocument();
  });

  it('keeps the dialog with its error when an admin has decided in the meantime', async () => {
    const { user, world } = open(reported());
    server.use(
      http.post('*/object', () => {
        Object.assign(world.mocks[0]!.no_show!, { outcome: 'held', decided_by: 'admin' });
        return refuse(world, 409, 'ALREADY_EXISTS', 'It has been decided.');
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Object' }));
    await user.type(screen.getByLabelText('What happened?'), 'I was there.');
    await user.click(screen.getByRole('button', { name: 'Send objection' }));
    expect(await screen.findByText(/We decided that it took place/)).toBeInTheDocument();

    expect(await screen.findByRole('alert')).toHaveTextContent('It has been decided.');
    expect(screen.getByLabelText('What happened?')).toHaveValue('I was there.');
  });

  it.each([
    [{ at: from(-24 * 60 - 1) }, /object until/],
    [{ outcome: 'mentee_missed', decided_at: from(-5) }, /There was no objection, so you missed it/],
    [
      { outcome: 'mentor_missed', decided_by: 'admin', decided_at: from(-5) },
      /We decided that Kavya Rao missed it/,
    ],
  ])('cannot be objected to later: %o', async (parts, words) => {
    open(reported(parts));

    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Object' })).not.toBeInTheDocument();
  });
});

it('separates cancelled mocks from past ones', async () => {
  open(
    mockAt(900, { company_name: 'Called off', status: 'cancelled' }),
    mockAt(-300, { company_name: 'Held', status: 'completed' }),
    mockAt(-900, { company_name: 'Earlier', status: 'no_show' }),
  );
  const namesIn = async (heading: string) =>
    within((await screen.findByRole('heading', { name: heading })).closest('section')!)
      .getAllByRole('article')
      .map((card) => card.getAttribute('aria-label'));

  expect(await namesIn('Past')).toEqual(['Held: Coding', 'Earlier: Coding']);
  expect(await namesIn('Cancelled')).toEqual(['Called off: Coding']);
});

it('sorts upcoming mocks soonest first, and links to booking when there are none', async () => {
  open(mockAt(900, { company_name: 'Later' }), mockAt(300, { company_name: 'Sooner' }));
  const names = (await screen.findAllByRole('article')).map((card) => card.getAttribute('aria-label'));

  expect(names).toEqual(['Sooner: Coding', 'Later: Coding']);
});

it('links to booking when there are no mocks', async () => {
  open();

  expect(await screen.findByText('No mocks yet')).toBeVisible();
});

it('can be reloaded after an error', async () => {
  const world = createWorld(aUser());
  const { user } = renderApp('/mentee/mocks', world);
  let failed = false;
  server.use(
    http.get('*/api/mentee/mocks', () => {
      if (failed) return undefined;
      failed = true;
      return refuse(world, 422, 'VALIDATION_FAILED', 'No.');
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('heading', { name: 'Past' })).toBeVisible();
});

describe('the mentor’s profile', () => {
  it('shows a mentee the public profile, without email address or availability', async () => {
    const { user, world } = renderApp('/mentee/mocks', createWorld(aUser()));
    await user.click((await screen.findAllByRole('button', { name: 'About Kavya' }))[0]!);
    const dialog = within(await screen.findByRole('dialog', { name: 'Kavya Rao' }));
    expect(await dialog.findByText('Staff engineer, search')).toBeVisible();
    expect(dialog.getByText('Google · 13 years of experience')).toBeVisible();
    expect(dialog.getByText('Coding')).toBeVisible();
    expect(world.requests.filter((one) => one.path.startsWith('/api/mentee/mentors/'))).toHaveLength(1);
  });

  it('shows an error when the profile is gone, and keeps the page', async () => {
    const { user, world } = renderApp('/mentee/mocks', createWorld(aUser()));
    const about = (await screen.findAllByRole('button', { name: 'About Kavya' }))[0]!;
    world.mocks = [];
    await user.click(about);
    expect(await screen.findByText('This mentor was not found.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(about).toBeVisible();
  });

  it('is not offered for a cancelled mock', async () => {
    renderApp('/mentee/mocks', createWorld(aUser(), { mocks: [aMock({ status: 'cancelled' })] }));
    await screen.findByRole('article', { name: 'Amazon: Coding' });
    expect(screen.queryByRole('button', { name: /^About/ })).not.toBeInTheDocument();
  });
});

describe('feedback that is due', () => {
  it('is shown as late after 48 hours', async () => {
    open(mockAt(-60 * 50));

    expect(await screen.findByText(/The feedback was promised by/)).toBeVisible();
    expect(screen.queryByText(/writes the feedback by/)).not.toBeInTheDocument();
  });
});
