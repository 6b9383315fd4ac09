import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { AuditChainStatus, AuditEntry } from '@/lib/api/types';
import { ok, refuse } from '@/test/fake/envelope';
import { aUser } from '@/test/fake/fixtures';
import { createWorld, type World } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const PLAN_ID = 'growth';
const ORDER = '019d0000-0000-7000-8000-0000000000aa';
const ADMIN = '019d0000-0000-7000-8000-0000000000ad';

const anEntry = (parts: Partial<AuditEntry>): AuditEntry => ({
  id: crypto.randomUUID(),
  at: '2026-11-30T04:30:00Z',
  actor_id: ADMIN,
  actor_name: 'Asha Menon',
  action: 'plan.changed',
  subject_type: 'pricing_plan',
  subject_id: PLAN_ID,
  reason: null,
  ip: '192.0.2.7',
  before: { price: 499900, is_popular: false },
  after: { price: 399900, is_popular: true },
  ...parts,
});

const intact: AuditChainStatus = {
  sequence: 1204,
  head: 'ab'.repeat(32),
  sealed_at: '2026-11-30T04:29:00Z',
  waiting: 2,
  verified_until: 1200,
  verified_at: '2026-11-30T00:00:00Z',
  problem: null,
};

function openLog(entries: AuditEntry[], chain: Partial<AuditChainStatus> = {}, search = '') {
  const world: World = createWorld(aUser({ role: 'admin', name: 'Asha Menon', plan_id: null }));
  const asked: string[] = [];
  const app = renderApp(`/admin/audit-log${search}`, world);
  server.use(
    http.get('*/api/admin/audit-log', ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams.toString());
      const subject = searchParams.get('subject_id');
      return ok(
        world,
        entries.filter((entry) => !subject || entry.subject_id === subject),
      );
    }),
    http.get('*/api/admin/audit-log/chain', () => ok(world, { ...intact, ...chain })),
  );
  return { ...app, world, asked };
}

const rowOf = async (name: RegExp) => (await screen.findByRole('rowheader', { name })).closest('tr')!;

describe('audit log', () => {
  it('shows who changed what from which value to which', async () => {
    openLog([anEntry({})]);
    const row = await rowOf(/Plan changed/);
    expect(row).toHaveTextContent(/Asha Menon.*192\.0\.2\.7/);
    expect(within(row).getByText('₹4,999').closest('del')).not.toBeNull();
    expect(within(row).getByText('₹3,999').closest('ins')).not.toBeNull();
    expect(row).toHaveTextContent(/Is popular: from no → to yes/);
  });

  it('shows the reason, and an action of the system that this page does not know', async () => {
    openLog([
      anEntry({
        actor_id: null,
        actor_name: 'system',
        ip: null,
        action: 'order.teleported',
        reason: 'Nobody knows',
        before: null,
        after: null,
      }),
    ]);
    expect(await rowOf(/order\.teleported/)).toHaveTextContent(/system.*NoneNobody knows/);
  });

  it('shows the history of one record, and all entries again', async () => {
    const { user, path, asked } = openLog([
      anEntry({ action: 'order.paid', subject_type: 'plan_order', subject_id: ORDER }),
      anEntry({}),
    ]);
    await user.click(within(await rowOf(/Order paid/)).getByRole('link', { name: 'plan order 000000aa' }));
    expect(path()).toBe(`/admin/audit-log?subject_id=${ORDER}`);
    expect(asked.at(-1)).toContain(`subject_id=${ORDER}`);

    await user.click(await screen.findByRole('button', { name: 'Remove the filter History of 000000aa' }));
    expect(path()).toBe('/admin/audit-log');
    const row = await rowOf(/Order paid/);
    expect(within(row).getByRole('link', { name: 'Open plan order 000000aa' })).toHaveAttribute(
      'href',
      `/admin/orders/${ORDER}`,
    );
  });

  it('filters by action and by person', async () => {
    const { user, path } = openLog([anEntry({})]);
    const row = await rowOf(/Plan changed/);
    await user.click(within(row).getByRole('link', { name: 'Asha Menon' }));
    expect(path()).toBe(`/admin/audit-log?actor_id=${ADMIN}`);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Action' }), 'Refund requested');
    expect(path()).toContain('action=refund.requested');
  });

  it('expands an entry with many fields', async () => {
    const after = { name: 'Acme', category: 'product', interview_tracks: ['sde1', 'sde2'], a: 1, b: 2 };
    const { user } = openLog([anEntry({ action: 'company.created', before: null, after })]);
    const row = await rowOf(/Company added/);
    expect(row).toHaveTextContent('Interview tracks: sde1, sde2');
    expect(row).not.toHaveTextContent('B: 2');
    await user.click(within(row).getByRole('button', { name: 'Show all 5 fields' }));
    expect(row).toHaveTextContent('B: 2');
  });

  it('says how far the chain was verified', async () => {
    openLog([]);
    expect(await screen.findByText('Verified up to entry 1,200')).toBeVisible();
    expect(screen.getByText(/1,204 entries are sealed, 2 will be sealed within a minute/)).toBeVisible();
    expect(await screen.findByText('No entries yet')).toBeVisible();
  });

  it('says that nothing is verified on the first day', async () => {
    openLog([], { sequence: 0, head: null, verified_until: 0, waiting: 3 });
    expect(await screen.findByText('Nothing to verify yet')).toBeVisible();
    expect(screen.getByText(/0 entries are sealed, 3 wait/)).toBeVisible();
  });

  it('warns of a broken chain', async () => {
    openLog([], { problem: 'Entry 7 is missing.', verified_until: 6 });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The log was changed after entry 6.*Entry 7 is missing/,
    );
  });

  it('shows an error of the chain and keeps the list', async () => {
    const { world } = openLog([anEntry({})]);
    server.use(
      http.get('*/api/admin/audit-log/chain', () => refuse(world, 403, 'FORBIDDEN_ROLE', 'Not for you.')),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('Not for you.');
    expect(await rowOf(/Plan changed/)).toBeVisible();
  });
});
