import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aMentor, aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';

function open(mentors = createWorld(null).mentors) {
  return renderApp('/admin/mentors', createWorld(aUser({ role: 'admin', plan_id: null }), { mentors }));
}
type Opened = ReturnType<typeof open>;

const sent = ({ world }: Opened, method: string) =>
  world.requests.filter((one) => one.method === method).map((one) => one.body);

async function choose({ user }: Opened, name: string, action: string) {
  await user.click(await screen.findByRole('button', { name: `Actions for ${name}` }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}

describe('mentors', () => {
  it('are listed with workload and rating', async () => {
    open([aMentor({ name: 'Kavya Rao', upcoming_mocks: 2, weekly_capacity: 5, average_rating: 4.75 })]);
    const row = within((await screen.findByRole('rowheader', { name: /Kavya Rao/ })).closest('tr')!);
    expect(row.getByText('5 a week')).toBeVisible();
    expect(row.getByText('4.8')).toBeVisible();
  });

  it('show their reliability and how severely they score', async () => {
    const reliability = { mocks: 12, no_shows: 1, late_declines: 0, late_feedback: 2 };
    open([
      aMentor({
        name: 'Kavya Rao',
        reliability: { ...reliability, summary: '1 no-show and 2 late feedbacks in 12 mocks' },
        severity: { comparisons: 20, mentees: 6, points: -0.25 },
      }),
      aMentor({ name: 'Sana Sheikh' }),
    ]);
    const row = within((await screen.findByRole('rowheader', { name: /Kavya Rao/ })).closest('tr')!);
    expect(row.getByText('1 no-show and 2 late feedbacks in 12 mocks, 90 days')).toBeVisible();
    expect(row.getByText(/0.25 higher than others/)).toBeVisible();
    expect(screen.getByText(/too little data to compare/)).toBeVisible();
  });

  it('are assigned again with a reason after a pause', async () => {
    const pause = {
      since: '2026-11-20T10:00:00Z',
      missed_at: ['2026-11-03T10:00:00Z', '2026-11-19T10:00:00Z'],
    };
    const page = open([aMentor({ name: 'Kavya Rao', assignment_pause: pause })]);
    expect(await screen.findByText('New mocks paused')).toBeVisible();
    await choose(page, 'Kavya Rao', 'Resume new mocks…');
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText(/Missed mocks/)).toBeVisible();
    await page.user.click(dialog.getByRole('button', { name: 'Resume new mocks' }));
    expect(await dialog.findByText('Enter a reason.')).toBeVisible();
    await page.user.type(dialog.getByLabelText('Reason'), 'They were ill');
    await page.user.click(dialog.getByRole('button', { name: 'Resume new mocks' }));

    await waitFor(() => expect(screen.queryByText('New mocks paused')).not.toBeInTheDocument());
    expect(sent(page, 'post')).toEqual([{ reason: 'They were ill' }]);
  });

  it('are invited by email', async () => {
    const page = open([]);
    expect(await screen.findByText('No mentors yet')).toBeVisible();
    await page.user.click(screen.getAllByRole('button', { name: 'Add a mentor' })[0]!);
    const dialog = within(await screen.findByRole('dialog'));
    await page.user.type(dialog.getByLabelText('Name'), 'Ravi Iyer');
    await page.user.type(dialog.getByLabelText('Email'), 'ravi@example.com');
    await page.user.click(dialog.getByRole('button', { name: 'Coding' }));
    await page.user.click(await dialog.findByRole('button', { name: 'Google' }));
    await page.user.type(dialog.getByLabelText('A topic'), 'Graphs{Enter}');
    await page.user.click(dialog.getByRole('button', { name: 'Add and send link' }));
    expect(await screen.findByText('We emailed a password link to ravi@example.com.')).toBeVisible();
    expect(sent(page, 'post')).toEqual([
      {
        name: 'Ravi Iyer',
        email: 'ravi@example.com',
        headline: null,
        companies: ['Google'],
        interview_types: ['coding'],
        topics: ['Graphs'],
        weekly_capacity: 5,
      },
    ]);
  });

  it('cannot be invited with an email address that has an account', async () => {
    const page = open();
    await page.user.click(await screen.findByRole('button', { name: 'Add a mentor' }));
    const dialog = within(await screen.findByRole('dialog'));
    await page.user.type(dialog.getByLabelText('Name'), 'Ravi Iyer');
    await page.user.type(dialog.getByLabelText('Email'), page.world.mentors[0]!.email);
    await page.user.click(dialog.getByRole('button', { name: 'Add and send link' }));
    expect(await dialog.findByText('This email already has an account.')).toBeVisible();
  });

  it('can be sent a password link', async () => {
    const page = open([aMentor({ name: 'Kavya Rao', email: 'kavya@example.com' })]);
    await choose(page, 'Kavya Rao', 'Send password link');
    expect(await screen.findByText('Password link sent to Kavya Rao')).toBeVisible();
    expect(sent(page, 'post')).toEqual([{ email: 'kavya@example.com' }]);
  });

  it('lose their headline when the field is cleared', async () => {
    const page = open();
    await choose(page, 'Kavya Rao', 'Edit…');
    const dialog = within(await screen.findByRole('dialog'));
    await page.user.clear(dialog.getByLabelText(/Headline/));
    await page.user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(sent(page, 'patch')).toMatchObject([{ name: 'Kavya Rao', headline: null }]);
  });

  it('are paused after a warning about upcoming mocks, and resumed', async () => {
    const page = open([aMentor({ name: 'Kavya Rao', upcoming_mocks: 2 })]);
    await choose(page, 'Kavya Rao', 'Pause…');
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText(/2 upcoming mocks/)).toBeVisible();
    await page.user.click(dialog.getByRole('button', { name: 'Pause' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
    await choose(page, 'Kavya Rao', 'Resume…');
    await page.user.click(await screen.findByRole('button', { name: 'Resume' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
    expect(sent(page, 'patch')).toEqual([{ status: 'Paused' }, { status: 'Active' }]);
  });
});
