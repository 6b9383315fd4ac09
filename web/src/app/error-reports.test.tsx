import { render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/lib/api/errors';
import { PanelBoundary } from '@/ui/empty-error-states';
import { server } from '@/test/server';
import { reactErrorHandlers, reportError, resetErrorReports, watchErrors } from '@/lib/error-reports';

type Report = { message: string; stack?: string; component_stack?: string; route: string; version: string };

let reports: Report[] = [];
const received = () => vi.waitFor(() => expect(reports).not.toHaveLength(0));

beforeEach(() => {
  reports = [];
  resetErrorReports();
  server.use(
    http.post('*/api/client-errors', async ({ request }) => {
      reports.push((await request.json()) as Report);
      return new HttpResponse(null, { status: 200 });
    }),
  );
});

describe('error reports', () => {
  it('name the page without ids and queries', async () => {
    window.history.replaceState(null, '', '/pay/5a5e0000-0000-7000-8000-000000000001?token=secret#x');
    reportError(new TypeError('x is\nnot a function'));
    await received();

    expect(reports[0]).toMatchObject({ message: 'TypeError: x is not a function', route: '/pay/:id' });
    expect(JSON.stringify(reports)).not.toContain('secret');
    window.history.replaceState(null, '', '/');
  });

  it('are cut between characters, never within one', async () => {
    reportError('x'.repeat(299) + '🧨🧨');
    await received();

    expect(reports[0]!.message).toBe('x'.repeat(299));
  });

  it('are sent once per error and five times per page load', async () => {
    const error = new Error('again');
    for (let i = 0; i < 3; i++) reportError(error);
    for (let i = 0; i < 9; i++) reportError(new Error(`number ${i}`));
    await vi.waitFor(() => expect(reports).toHaveLength(5));

    expect(reports.map(({ message }) => message)).toEqual([
      'Error: again',
      ...[0, 1, 2, 3].map((i) => `Error: number ${i}`),
    ]);
  });

  it('omit errors that our code did not cause', async () => {
    reportError(new ApiError(409, { detail: 'Taken.', code: 'SLOT_TAKEN' }));
    reportError(new DOMException('Stopped.', 'AbortError'));
    reportError('ResizeObserver loop completed with undelivered notifications.');
    reportError('Script error.');
    reportError(new Error('ours'));
    await received();

    expect(reports.map(({ message }) => message)).toEqual(['Error: ours']);
  });

  it('come from uncaught errors and rejections', async () => {
    watchErrors();
    window.dispatchEvent(new ErrorEvent('error', { error: new Error('uncaught'), message: 'uncaught' }));
    window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error('rejected') }));
    await vi.waitFor(() => expect(reports).toHaveLength(2));

    expect(reports.map(({ message }) => message)).toEqual(['Error: uncaught', 'Error: rejected']);
  });

  it('come from errors that a boundary caught, with the components around it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Broken = () => {
      throw new Error('render failed');
    };
    render(
      <PanelBoundary>
        <Broken />
      </PanelBoundary>,
      { onCaughtError: reactErrorHandlers.onCaughtError },
    );
    await received();

    expect(screen.getByText('We couldn’t show this part of the page')).toBeVisible();
    expect(reports[0]).toMatchObject({ message: 'Error: render failed' });
    expect(reports[0]!.component_stack).toContain('Broken');
  });
});
