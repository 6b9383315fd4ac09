import { observeServerTime } from '@/lib/time';
import { apiUrl } from '@/lib/installation-meta';
import { ApiError } from './errors';
import type { Refusal } from './types';

/** A request to the API. */
export type ApiRequest = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  url: string;
  params?: object;
  data?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Whether the response is a file, to be read as a blob. */
  binary?: boolean;
  /** Time limit in milliseconds, after which the server counts as unreachable. */
  timeout?: number;
};

/** `file` is the body of a successful response to a binary request, whose `text` is empty. */
export type RawResponse = { text: string; headers: Headers; file?: Blob };

const DEFAULT_TIMEOUT_MS = 30_000;

function buildUrl({ url, params = {} }: ApiRequest) {
  const given = Object.entries(params).filter(([, value]) => value !== undefined && value !== null);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return apiUrl() + url + (query && `?${query}`);
}

function buildInit(
  { method, data, headers }: ApiRequest,
  token: string | null,
  signal: AbortSignal,
): RequestInit {
  return {
    method: method.toUpperCase(),
    headers: {
      Accept: 'application/json',
      // The browser writes the content type of a form, which contains its boundary.
      ...(data === undefined || data instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: data === undefined || data instanceof FormData ? data : JSON.stringify(data),
    credentials: apiUrl() === '' ? 'same-origin' : 'include',
    signal,
  };
}

/** Sends a GET whose response does not end, and returns its body. Throws an ApiError if it is refused. */
export async function fetchStream(
  request: Pick<ApiRequest, 'url' | 'headers'> & { signal: AbortSignal },
  token: string | null,
): Promise<ReadableStream<Uint8Array>> {
  const get = { ...request, method: 'get' } as const;
  const response = await fetch(buildUrl(get), buildInit(get, token, request.signal));
  if (!response.ok)
    throw toApiError(response.status, { text: await response.text(), headers: response.headers });
  if (!response.body) throw ApiError.unreachable();
  return response.body;
}

/** Converts an error response, which is JSON whatever the request accepts. */
function toApiError(status: number, { text, headers }: RawResponse) {
  let body: Partial<Refusal> = {};
  try {
    body = (JSON.parse(text) as Partial<Refusal> | null) ?? {};
  } catch {
    // A proxy responded, not our server.
  }
  observeServerTime(body.timestamp);
  const retryAfter = Number(headers.get('Retry-After'));
  return new ApiError(status, body, Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null);
}

/** Rejects if the signal aborts before the promise settles. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new DOMException('The request was aborted.', 'AbortError'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/**
 * Sends one request. Throws an ApiError if it is refused, times out or gets no response; a caller's abort is rethrown.
 * If `sent` is given, the request was already sent, and its response is awaited within the same time limit.
 */
export async function fetchOnce(
  request: ApiRequest,
  token: string | null,
  sent?: Promise<Response>,
): Promise<RawResponse> {
  const control = new AbortController();
  const stop = () => control.abort(request.signal?.reason);
  request.signal?.addEventListener('abort', stop);
  const timer = setTimeout(() => control.abort(), request.timeout ?? DEFAULT_TIMEOUT_MS);
  try {
    if (request.signal?.aborted) stop();
    const response = sent
      ? await orAborted(sent, control.signal)
      : await fetch(buildUrl(request), buildInit(request, token, control.signal));
    const { headers } = response;
    if (request.binary && response.ok)
      return { text: '', headers, file: await orAborted(response.blob(), control.signal) };
    const answer = { text: await orAborted(response.text(), control.signal), headers };
    if (!response.ok) throw toApiError(response.status, answer);
    return answer;
  } catch (error) {
    if (request.signal?.aborted || error instanceof ApiError) throw error;
    throw ApiError.unreachable();
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', stop);
  }
}
