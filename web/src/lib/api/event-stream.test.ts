import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
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
});

describe('followEvents', () => {
  it('continues after the last id after a cut, even one without an event', async () => {
    const lastIds: (string | null)[] = [];
    const responses = [
      'id: 0\n\n',
      'id: 0\n\nid: 1\ndata: one\n\nid: 2\nda',
      'id: 1\n\nid: 2\ndata: two\n\n',
    ];
    server.use(
      http.get('*/api/notifications/stream', ({ request }) => {
        lastIds.push(request.headers.get('last-event-id'));
        return new HttpResponse(responses.shift() ?? '', {
          headers: { 'Content-Type': 'text/event-stream' },
        });
      }),
    );
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
});
