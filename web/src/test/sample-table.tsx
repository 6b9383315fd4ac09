import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Users } from 'lucide-react';
import { http, HttpResponse } from 'msw';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';
import { Toaster } from '@/app/providers';
import { type Filter, type List, useList } from '@/lib/list-url-state';
import { byName, byTime, type Column } from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { MenuItem } from '@/ui/menu';
import { server } from './server';

/** A page with a small table on a fake list, to test DataTable. */
type Row = { id: string; name: string; created_at: string; status: string };

const filters: Filter[] = [
  {
    name: 'status',
    label: 'Status',
    options: [
      { value: 'open', name: 'Open' },
      { value: 'shut', name: 'Shut' },
    ],
  },
  { name: 'from', label: 'From', day: true },
];

const columns: Column<Row>[] = [
  { header: 'Name', cell: (row) => row.name, sort: byName('name') },
  { header: 'Since', cell: (row) => row.created_at, sort: byTime('created_at') },
];

export const onPause = vi.fn();

function Things() {
  const list = useList({ url: '/api/admin/things' as '/api/admin/mentees', sort: '-created_at', filters });
  return (
    <DataTable
      what="things"
      list={list as unknown as List<Row>}
      columns={columns}
      rowName={(row) => row.name}
      actions={(row) => <MenuItem onSelect={() => onPause(row.id)}>Pause</MenuItem>}
      search="Find a thing"
      empty={{ icon: Users, title: 'No things yet' }}
    />
  );
}

const rows = (from: number, count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `t${from + index}`,
    name: `Thing ${from + index}`,
    created_at: '2026-11-20',
    status: 'open',
  }));

/** Serves two pages of things; a search for "none" finds nothing. Returns the queries it received. */
export function fakeThings() {
  const asked: string[] = [];
  server.use(
    http.get('*/api/admin/things', ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams.toString());
      const second = searchParams.get('cursor') === 'c2';
      const data = searchParams.get('q') === 'none' ? [] : second ? rows(21, 3) : rows(1, 20);
      const page = { limit: 20, next_cursor: data.length === 20 ? 'c2' : null };
      return HttpResponse.json({ data, message: 'OK', user_tier: null, timestamp: new Date(), page });
    }),
  );
  return asked;
}

export function open(search = '') {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const routes = [
    { path: '/', Component: Things },
    { path: '/before', element: <h1>Before</h1> },
  ];
  const router = createMemoryRouter(routes, { initialEntries: ['/before', `/${search}`] });
  render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
      <Toaster />
    </QueryClientProvider>,
  );
  return {
    user: userEvent.setup(),
    address: () => router.state.location.search,
    goBack: () => act(() => router.navigate(-1)),
  };
}

export const rowNamed = (name: RegExp) => screen.findByRole('rowheader', { name });

export const thingsFail = () =>
  server.use(
    http.get('*/api/admin/things', () => HttpResponse.json({ detail: 'We are down.' }, { status: 503 })),
  );
