import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { server } from '@/test/server';
import { followEvents, readBlocks } from './event-stream';

const streamOf = (...pieces: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      pieces.forEach((piece) => controller.enqueue(piece));
      controller.close();
    },
  });

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readBlocks', () => {
  it('reads blocks cut at any byte, and drops an unfinished one', async () => {
    const whole = bytes(
      'id: 0\n\nid: 1\ndata: {"title":"नमस्ते: 🎉"}\n\n:\n\nid: 2\ndata: two\n\nid: 3\ndata: th',
    );
    for (let cut = 0; cut <= whole.length; cut++) {
      const blocks: unknown[] = [];
      await readBlocks(streamOf(whole.slice(0, cut), whole.slice(cut)), (block) => blocks.push(block));

      expect(blocks).toEqual([
        { id: '0', data: null },
        { id: '1', data: '{"title":"नमस्ते: 🎉"}' },
        { id: null, data: null },
        { id: '2', data: 'two' },
      ]);
    }
  });

  it('closes the connection when a block is not understood', async () => {
    let closed = false;
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes('data: not json\n\n')),
      cancel: () => {
        closed = true;
      },
    });

    await expect(readBlocks(endless, ({ data }) => void JSON.parse(data!))).rejects.toThrow(SyntaxError);
    await vi.waitFor(() => expect(closed).toBe(true));
  });
});

describe('followEvents', () => {
  afterEach(() => vi.restoreAllMocks());

  /** Answers each request with the next of these streams, each of which ends at once, and records the last ids. */
  function answerWith(...responses: string[]) {
    const lastIds: (string | null)[] = [];
    server.use(
      http.get('*/api/notifications/stream', ({ request }) => {
        lastIds.push(request.headers.get('last-event-id'));
        return new HttpResponse(responses.shift() ?? '', {
          headers: { 'Content-Type': 'text/event-stream' },
        });
      }),
    );
    return lastIds;
  }

  /** Makes every delay between attempts as long as possible, skips it, and records it. */
  function skipDelays() {
    const delays: number[] = [];
    const realTimeout = window.setTimeout.bind(window);
    vi.spyOn(Math, 'random').mockReturnValue(1);
    vi.spyOn(window, 'setTimeout').mockImplementation(((run: () => void, delay = 0) => {
      const isPause = delay >= 1_000 && delay <= 30_000;
      if (isPause) delays.push(delay);
      return realTimeout(run, isPause ? 0 : delay);
    }) as typeof window.setTimeout);
    return delays;
  }

  it('continues after the last id after a cut, even one without an event', async () => {
    const lastIds = answerWith(
      'id: 0\n\n',
      'id: 0\n\nid: 1\ndata: one\n\nid: 2\nda',
      'id: 1\n\nid: 2\ndata: two\n\n',
    );
    skipDelays();
    const control = new AbortController();
    const seen: string[] = [];
    await followEvents('/api/notifications/stream', {
      signal: control.signal,
      onOpen: () => undefined,
      onEvent: ({ data }) => {
        seen.push(data);
        if (seen.length === 2) control.abort();
      },
    });

    expect(seen).toEqual(['one', 'two']);
    expect(lastIds).toEqual([null, '0', '1']);
  });

  it('begins after an id that it is given', async () => {
    const lastIds = answerWith('id: 8\ndata: eight\n\n');
    const control = new AbortController();
    await followEvents('/api/notifications/stream', {
      signal: control.signal,
      after: '7',
      onOpen: () => undefined,
      onEvent: () => control.abort(),
    });

    expect(lastIds).toEqual(['7']);
  });

  it('waits longer each time when streams end as soon as they open', async () => {
    answerWith();
    const delays = skipDelays();
    const control = new AbortController();
    let opened = 0;
    await followEvents('/api/notifications/stream', {
      signal: control.signal,
      onOpen: () => {
        opened += 1;
        if (opened === 7) control.abort();
      },
      onEvent: () => undefined,
    });

    expect(delays.slice(0, 6)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000]);
  });
});
