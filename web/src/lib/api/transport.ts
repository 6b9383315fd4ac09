import { observeServerTime } from '@/lib/dates';
import { apiUrl } from '@/lib/page';
import { ApiError } from './errors';
import type { Refusal } from './types';

/** What is asked of the server. */
export type ApiRequest = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  url: string;
  params?: object;
  data?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Milliseconds after which the server counts as out of reach. */
  timeout?: number;
};

export type RawResponse = { text: string; headers: Headers };

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
      ...(data === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: data === undefined ? undefined : JSON.stringify(data),
    credentials: apiUrl() === '' ? 'same-origin' : 'include',
    signal,
  };
}

/** A refusal is JSON, whatever was asked for. */
function toApiError(status: number, { text, headers }: RawResponse) {
  let body: Partial<Refusal> = {};
  try {
    body = (JSON.parse(text) as Partial<Refusal> | null) ?? {};
  } catch {
    // Something between us and the server has answered in its own words.
  }
  observeServerTime(body.timestamp);
  const retryAfter = Number(headers.get('Retry-After'));
  return new ApiError(status, body, Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null);
}

/** Rejects when the signal aborts first. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new DOMException('The request was aborted.', 'AbortError'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/**
 * One request and its answer; an ApiError when it is refused, late or lost. A caller's own abort stays what it is.
 * Where the request was sent already, `sent`, its answer is awaited within the same time limit.
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
    const answer = { text: await orAborted(response.text(), control.signal), headers: response.headers };
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
