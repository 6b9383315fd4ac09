import { fireEvent, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { server } from '@/test/server';
import { fakeThings, onPause, open, rowNamed, thingsFail } from '@/test/sample-table';

describe('DataTable', () => {
  it('requests the rows that the URL describes', async () => {
    const asked = fakeThings();
    open('?sort=name&q=sharp&status=shut&limit=50');

    expect(await rowNamed(/Thing 1$/)).toBeVisible();
    expect(asked).toEqual(['sort=name&q=sharp&status=shut&limit=50']);
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
    expect(screen.getByRole('searchbox')).toHaveValue('sharp');
  });

  it.each([
    ['sort=bogus', 422, 'VALIDATION_FAILED'],
    ['cursor=bogus', 400, 'MALFORMED_REQUEST'],
  ])('falls back to the first page if the URL has %s, and says so', async (part, status, code) => {
    fakeThings();
    server.use(
      http.get('*/api/admin/things', ({ request }) =>
        request.url.includes('bogus') ? HttpResponse.json({ code, detail: 'Bogus.' }, { status }) : undefined,
      ),
    );
    const { address } = open(`?q=sharp&${part}`);

    expect(await screen.findByText(/doesn’t exist, so here is the first page/)).toBeVisible();
    expect(await rowNamed(/Thing 1$/)).toBeVisible();
    expect(address()).toBe('?q=sharp');
  });

  it('sorts by a column, and reverses the order at the second click', async () => {
    fakeThings();
    const { user, address } = open();
    await user.click(await screen.findByRole('button', { name: 'Name' }));
    expect(address()).toBe('?sort=name');
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
    await user.click(screen.getByRole('button', { name: 'Name' }));
    expect(address()).toBe('?sort=-name');
    expect(screen.getByRole('columnheader', { name: 'Since' })).toHaveAttribute('aria-sort', 'none');
  });

  it('goes to the next page, back with the browser, and to the first page', async () => {
    fakeThings();
    const { user, address } = open();
    await rowNamed(/Thing 1$/);
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await rowNamed(/Thing 21/)).toBeVisible();
    expect(address()).toBe('?cursor=c2');
    expect(screen.getByText('Showing 21–23')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();

    await user.click(screen.getByRole('button', { name: 'Previous page' }));
    expect(await rowNamed(/Thing 1$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await rowNamed(/Thing 21/);
    await user.click(screen.getByRole('button', { name: 'First page' }));
    expect(await rowNamed(/Thing 1$/)).toBeVisible();
    expect(address()).toBe('');
  });

  it('has no previous page after opening a shared link to a later page', async () => {
    fakeThings();
    open('?cursor=c2');
    await rowNamed(/Thing 21/);
    expect(screen.getByRole('button', { name: 'Previous page' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'First page' })).toBeEnabled();
  });

  it('debounces the search, starts at the first page, and clears the search', async () => {
    const asked = fakeThings();
    const { user, address } = open('?cursor=c2');
    await rowNamed(/Thing 21/);
    await user.type(screen.getByRole('searchbox', { name: 'Find a thing' }), 'none');
    expect(await screen.findByText('No things match “none”')).toBeVisible();
    expect(address()).toBe('?q=none');
    expect(asked).toHaveLength(2);

    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    expect(await rowNamed(/Thing 1$/)).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue('');
    expect(screen.getByRole('region', { name: 'List of things' })).toHaveFocus();
  });

  it('filters, and ignores an unknown value in the URL', async () => {
    const asked = fakeThings();
    const { user, address } = open('?status=wrong&from=yesterday');
    await rowNamed(/Thing 1$/);
    expect(asked[0]).not.toMatch(/status|from/);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Open');
    expect(address()).toBe('?status=open&from=yesterday');
  });

  it('leaves the page with one step back after a day was typed', async () => {
    fakeThings();
    const { address, goBack } = open();
    await rowNamed(/Thing 1$/);
    for (const value of ['0002-01-05', '0020-01-05', '0202-01-05', '2026-01-05'])
      fireEvent.change(screen.getByLabelText('From'), { target: { value } });
    expect(address()).toBe('?from=2026-01-05');
    await goBack();

    expect(await screen.findByRole('heading', { name: 'Before' })).toBeVisible();
  });

  it('opens the actions of a row', async () => {
    fakeThings();
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Actions for Thing 2' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Pause' }));
    expect(onPause).toHaveBeenCalledWith('t2');
  });

  it('shows the empty state', async () => {
    server.use(http.get('*/api/admin/things', () => HttpResponse.json({ data: [], page: {} })));
    open();
    expect(await screen.findByText('No things yet')).toBeVisible();
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  });

  it('shows an error and retries', async () => {
    thingsFail();
    const { user } = open();
    expect(await screen.findByRole('alert')).toHaveTextContent('We are down.');
    fakeThings();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rowNamed(/Thing 1$/)).toBeVisible();
  });

  it('shows cards and a sort menu on a phone', async () => {
    vi.spyOn(window, 'matchMedia').mockImplementation(
      (query) => Object.assign(new EventTarget(), { matches: true, media: query }) as MediaQueryList,
    );
    fakeThings();
    const { user, address } = open();
    const card = await screen.findByRole('article', { name: 'Thing 1' });
    expect(within(card).getByText('Since')).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Filter and sort' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'Name: A to Z');
    expect(address()).toBe('?sort=name');
  });
});
