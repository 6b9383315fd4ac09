import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { signedIn } from '@/lib/session';
import { aUser } from '@/test/fake/fixtures';
import { server } from '@/test/server';
import { fakeThings, open, rowNamed, thingsFail } from '@/test/sample-table';

describe('CSV export', () => {
  const parts: Record<string, string> = {
    '': 'id,note\r\n1,"two\r\nlines"\r\n',
    c2: 'id,note\r\n2,नमस्ते',
  };

  function savedFile() {
    const saved: { file?: Blob; name?: string } = {};
    URL.createObjectURL = (file) => {
      saved.file = file as Blob;
      return 'blob:saved';
    };
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.name = this.download;
    });
    return saved;
  }

  it('downloads all parts that match the filters and joins them into one UTF-8 file', async () => {
    const saved = savedFile();
    signedIn({ access_token: 'token-1', user: aUser({ role: 'admin' }) });
    fakeThings();
    const { user } = open('?status=open&limit=50');
    await rowNamed(/Thing 1$/);
    const asked: (string | null)[] = [];
    server.use(
      http.get('*/api/admin/things', ({ request }) => {
        const { searchParams } = new URL(request.url);
        asked.push(request.headers.get('accept'), request.headers.get('authorization'), `${searchParams}`);
        const cursor = searchParams.get('cursor') ?? '';
        const next: Record<string, string> = cursor
          ? {}
          : { Link: '<https://elsewhere.example/things?status=open&cursor=c2>; rel="next"' };
        return HttpResponse.text(parts[cursor], { headers: next });
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Export CSV' }));

    expect(await screen.findByText(/^2 rows in things/)).toBeInTheDocument();
    const bytes = new Uint8Array(await saved.file!.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('id,note\r\n1,"two\r\nlines"\r\n2,नमस्ते\r\n');
    expect(saved.name).toMatch(/^things-\d{4}-\d\d-\d\d\.csv$/);
    const each = ['text/csv', 'Bearer token-1'];
    expect(asked).toEqual([...each, 'sort=-created_at&status=open', ...each, 'status=open&cursor=c2']);
  });

  it('shows why it failed and saves nothing', async () => {
    const saved = savedFile();
    fakeThings();
    const { user } = open();
    await rowNamed(/Thing 1$/);
    thingsFail();
    await user.click(screen.getByRole('button', { name: 'Export CSV' }));

    expect(await screen.findByText('We are down.')).toBeInTheDocument();
    await waitFor(() => expect(saved.file).toBeUndefined());
  });
});
