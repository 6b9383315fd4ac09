import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { AnalyticsReport } from '@/lib/api/types';
import { platformToday, addDays } from '@/lib/time';
import { ok, refuse } from '@/test/fake/envelope';
import { aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const anAdmin = () => aUser({ role: 'admin', name: 'Asha Menon', plan_id: null });

const figures = (from: string, to: string, net = 499900): AnalyticsReport => ({
  from,
  to,
  timezone: 'Asia/Kolkata',
  users: { free: 12, active: 5, paused: 1, mentors: 4, new: 7 },
  funnel: { registered: 8, requested: 6, paid: 4, completed: 2 },
  revenue: {
    gross: net + 199900,
    refunded: 199900,
    net,
    by_plan: [{ plan_id: 'growth', orders: 2, gross: net + 199900, refunded: 199900 }],
    by_month: [{ month: '2026-11', orders: 2, gross: net + 199900, refunded: 199900, complete: false }],
  },
  bookings: {
    by_status: { pending: 1, confirmed: 2, cancelled: 0, completed: 3 },
    by_company: [{ company_id: 'c1', name: 'Amazon', count: 6 }],
    by_type: { coding: 4, system_design: 2, behavioral: 0, hr_round: 0 },
  },
  assignment_hours: { median: 3.25, p90: 20, waiting: 2, overdue: 1 },
  mentors: [
    {
      mentor_id: 'm1',
      name: 'Ravi Kumar',
      mocks: 3,
      utilisation: 0.42,
      average_rating: 4.5,
      feedback_hours_median: 5,
    },
  ],
  ratings: { count: 3, average: 4.67 },
  sessions: { held: 3, no_show_mentor: 1, no_show_mentee: 0, cancelled: 1 },
});

/** Serves figures; those of earlier ranges have half the revenue. */
function openAnalytics(search = '', failing = false) {
  const world = createWorld(anAdmin());
  let down = failing;
  const asked: string[] = [];
  const app = renderApp(`/admin/analytics${search}`, world);
  server.use(
    http.get('*/api/admin/analytics', ({ request }) => {
      if (down) return refuse(world, 500, 'INTERNAL_ERROR', 'We are down.');
      const params = new URL(request.url).searchParams;
      if (request.headers.get('accept') === 'text/csv') {
        asked.push(`csv ${params.get('section')}`);
        return new HttpResponse('name,count\r\nheld,3\r\n', { headers: { 'Content-Type': 'text/csv' } });
      }
      const [from, to] = [params.get('from')!, params.get('to')!];
      asked.push(`${from} ${to}`);
      return ok(world, figures(from, to, asked.length > 1 ? 249950 : 499900));
    }),
  );
  return { ...app, asked, fail: (now: boolean) => (down = now) };
}

const tile = async (name: string) => (await screen.findByText(name, { selector: 'dt' })).closest('div')!;

describe('the analytics page', () => {
  it('compares the last 30 days with the 30 before', async () => {
    const { asked } = openAnalytics();
    const today = platformToday();

    expect(await tile('Net revenue')).toHaveTextContent('₹4,999');
    await waitFor(async () => expect(await tile('Net revenue')).toHaveTextContent('+100% from ₹2,499.50'));
    expect(await tile('Average rating')).toHaveTextContent('4.67As before');
    expect(asked).toEqual([
      `${addDays(today, -29)} ${today}`,
      `${addDays(today, -59)} ${addDays(today, -30)}`,
    ]);
    const mentors = within(screen.getByRole('table', { name: 'Mentors' }));
    expect(mentors.getByRole('row', { name: 'Ravi Kumar 3 42% 4.50 5 h' })).toBeVisible();
    expect(screen.getByRole('table', { name: 'Revenue by month' })).toHaveTextContent(
      /November 2026\s*in part/,
    );
  });

  it('keeps the chosen period in the URL', async () => {
    const { user, path, asked } = openAnalytics();
    await tile('Net revenue');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'Last 7 days');
    const today = platformToday();

    await waitFor(() => expect(asked).toContain(`${addDays(today, -6)} ${today}`));
    expect(path()).toBe(`/admin/analytics?from=${addDays(today, -6)}&to=${today}`);
  });

  it('shows a custom range, and refuses a last day before the first', async () => {
    const { user, asked } = openAnalytics('?from=2026-03-01&to=2026-03-10');
    await tile('Net revenue');
    expect(screen.getByRole('combobox', { name: 'Period' })).toHaveDisplayValue('Other dates');
    await user.clear(screen.getByLabelText('To'));
    await user.type(screen.getByLabelText('To'), '2026-02-01');
    await user.click(screen.getByRole('button', { name: 'Show' }));
    expect(screen.getByRole('alert')).toHaveTextContent('The last day must not be before the first.');
    expect(screen.getByLabelText('To')).toBeInvalid();
    await waitFor(() => expect(screen.getByLabelText('To')).toHaveFocus());

    await user.clear(screen.getByLabelText('To'));
    await user.type(screen.getByLabelText('To'), '2026-03-31');
    await user.click(screen.getByRole('button', { name: 'Show' }));
    await waitFor(() => expect(asked).toContain('2026-03-01 2026-03-31'));
  });

  it('saves a section as CSV', async () => {
    const { user, asked } = openAnalytics();
    URL.createObjectURL = () => 'blob:file';
    await tile('Net revenue');
    await user.click(screen.getByRole('button', { name: 'Save “Mocks” as CSV' }));
    await waitFor(() => expect(asked).toContain('csv sessions'));
  });

  it('shows an error and tries again', async () => {
    const { user, fail } = openAnalytics('', true);
    expect(await screen.findByRole('alert')).toHaveTextContent('We are down.');
    fail(false);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await tile('Net revenue')).toBeVisible();
  });
});
