import { currentSession } from '@/lib/session';
import { refreshSession } from './client';
import { ApiError } from './errors';
import { fetchStream } from './transport';

export type ServerEvent = { id: string | null; data: string };

/** The lines between two blank ones. The data is null if there are only an id or a comment. */
type Block = { id: string | null; data: string | null };

/** The server sends a comment every 25 s. After this long without a byte the connection is dead. */
const SILENCE_MS = 60_000;
const FIRST_DELAY_MS = 1_000;
const MAX_DELAY_MS = 30_000;
/** A stream that ends sooner counts as a failure, so that a proxy that cuts each one is not asked all the time. */
const LASTING_MS = 10_000;

/**
 * Reads server-sent events until the stream ends. An event that the end cuts in two is dropped: the server sends it
 * again. `onBytes` is called for every piece that arrives, comments included.
 */
export async function readBlocks(
  body: ReadableStream<Uint8Array>,
  onBlock: (block: Block) => void,
  onBytes: () => void = () => undefined,
) {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      onBytes();
      const blocks = (rest + value).split('\n\n');
      rest = blocks.pop()!;
      blocks.map(parseBlock).forEach(onBlock);
    }
  } finally {
    // Also when a block was not understood: the server allows each user few open streams.
    void reader.cancel().catch(() => undefined);
  }
}

function parseBlock(block: string): Block {
  const fields = block.split('\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')] as const;
  });
  const data = fields.filter(([name]) => name === 'data').map(([, value]) => value);
  const id = fields.find(([name]) => name === 'id')?.[1] ?? null;
  return { id, data: data.length > 0 ? data.join('\n') : null };
}

type Follower = {
  signal: AbortSignal;
  /** The id to continue after. Without one, the stream begins now. */
  after?: string | null;
  /** The stream is open. What happened before it opened is not in it. */
  onOpen: () => void;
  onEvent: (event: ServerEvent) => void;
};

/**
 * Follows a stream of events until the signal aborts or the session ends. After a cut it continues after the last id
 * that it received. The delay between attempts grows.
 */
export async function followEvents(url: string, { signal, after = null, onOpen, onEvent }: Follower) {
  let lastId = after;
  let failures = 0;
  let openedAt = Infinity;
  const connect = async () => {
    openedAt = Infinity;
    await readStream(url, lastId, signal, {
      onOpen: () => {
        openedAt = performance.now();
        onOpen();
      },
      onBlock: ({ id, data }) => {
        lastId = id ?? lastId;
        if (data !== null) onEvent({ id, data });
      },
    });
  };
  while (!signal.aborted) {
    let wait = 0;
    try {
      await connect();
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ApiError && error.status === 401) {
        if (!(await refreshSession().catch(() => true))) return;
      } else if (error instanceof ApiError && error.retryAfter !== null) {
        wait = error.retryAfter * 1000;
      }
    }
    failures = performance.now() - openedAt >= LASTING_MS ? 0 : failures + 1;
    await pause(Math.max(wait, retryDelay(failures)), signal);
  }
}

/** Grows with the failures. Half of it is random, so that the clients of a restarted server do not return at once. */
const retryDelay = (failures: number) => {
  const delay = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.max(0, failures - 1));
  return delay / 2 + (Math.random() * delay) / 2;
};

async function readStream(
  url: string,
  lastId: string | null,
  signal: AbortSignal,
  { onOpen, onBlock }: { onOpen: () => void; onBlock: (block: Block) => void },
) {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE_MS);
  };
  try {
    const body = await fetchStream(
      {
        url,
        headers: { Accept: 'text/event-stream', ...(lastId === null ? {} : { 'Last-Event-ID': lastId }) },
        signal: AbortSignal.any([signal, silence.signal]),
      },
      currentSession().token,
    );
    onOpen();
    await readBlocks(body, onBlock, heard);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits, but not longer than until the browser is online again or the signal aborts. */
const pause = (delay: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, delay);
    window.addEventListener('online', end);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
