import { observeServerTime } from '@/lib/dates';
import { currentSession, signedIn, signedOut } from '@/lib/session';
import { ApiError, isDefinitive, notifyUpgradeNeeded } from './errors';
import { clearIdempotencyKey, idempotencyKey } from './idempotency';
import { type RawResponse, type ApiRequest, fetchOnce } from './transport';
import type { Envelope, Tier, TokenAnswer } from './types';

let onTierChange: (() => void) | null = null;

/** Every answer names the caller's tier; when it is not the one we know, the user is read again. */
export function tierSeen(tier: Tier | null) {
  const { user } = currentSession();
  if (user?.role === 'mentee' && tier !== null && tier !== user.status) onTierChange?.();
}

export function whenTierChanges(action: () => void) {
  onTierChange = action;
}

const MAX_RETRY_WAIT_SECONDS = 20;
const UPGRADE_CODES = new Set(['TIER_UPGRADE_REQUIRED', 'QUOTA_EXHAUSTED']);

/** The envelope of an answer; what is none did not come from our server. */
function opened<T>({ text }: RawResponse): Envelope<T> {
  try {
    const envelope = JSON.parse(text) as Envelope<T>;
    observeServerTime(envelope.timestamp);
    return envelope;
  } catch {
    throw ApiError.unreachable();
  }
}

declare global {
  interface Window {
    codementeeArrival?: Promise<Response>;
  }
}

/** The first refresh of a page, which public/arrive.js has begun; it serves once. */
function begunOnArrival() {
  const begun = window.codementeeArrival;
  delete window.codementeeArrival;
  return begun;
}

let refreshing: Promise<boolean> | null = null;

/** Asks for a new access token with the cookie. However many callers wait, one request is made. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= fetchOnce({ method: 'post', url: '/api/auth/refresh' }, null, begunOnArrival())
    .then((answer) => {
      signedIn(opened<TokenAnswer>(answer).data, false);
      return true;
    })
    .catch((error: unknown) => {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      signedOut();
      return false;
    })
    .finally(() => {
      refreshing = null;
    });
  return refreshing;
}

/** A 401 of a token that another call has renewed meanwhile needs no refresh of its own. */
async function renewed(usedToken: string) {
  const { token } = currentSession();
  return (token !== null && token !== usedToken) || refreshSession();
}

const isBusy = (error: ApiError) =>
  error.retryAfter !== null && (error.status === 429 || error.status === 409);

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Renews the token once, waits once as it is told, and tells of what a plan would lift unless `quiet`. */
async function answerTo(request: ApiRequest, quiet: boolean): Promise<RawResponse> {
  let mayRenew = true;
  let mayWait = true;
  for (;;) {
    const { token } = currentSession();
    try {
      return await fetchOnce(request, token);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401 && token && mayRenew && error.code !== 'INVALID_CREDENTIALS') {
        mayRenew = false;
        if (await renewed(token)) continue;
      } else if (isBusy(error) && mayWait && error.retryAfter! <= MAX_RETRY_WAIT_SECONDS) {
        mayWait = false;
        await pause(error.retryAfter!);
        continue;
      }
      if (!quiet && UPGRADE_CODES.has(error.code)) notifyUpgradeNeeded(error);
      throw error;
    }
  }
}

/** Sends a request and reads the envelope that answers it. */
export async function send<T>(request: ApiRequest, quiet = false): Promise<Envelope<T>> {
  const envelope = opened<T>(await answerTo(request, quiet));
  if (currentSession().token) tierSeen(envelope.user_tier);
  return envelope;
}

/** Reads what is not JSON, with the headers that came along. */
export async function readText(url: string, params: object, accept: string) {
  const { text, headers } = await answerTo(
    { method: 'get', url, params, headers: { Accept: accept }, timeout: 120_000 },
    false,
  );
  return { text, link: headers.get('Link') ?? '' };
}

export type Params = Record<string, string | number | undefined>;
export type Page<T> = { items: T[]; nextCursor: string | null };

export async function get<T>(url: string, params?: Params, signal?: AbortSignal): Promise<T> {
  return (await send<T>({ method: 'get', url, params, signal })).data;
}

export async function getPage<T>(url: string, params?: Params, signal?: AbortSignal): Promise<Page<T>> {
  const envelope = await send<T[]>({ method: 'get', url, params, signal });
  return { items: envelope.data, nextCursor: envelope.page?.next_cursor ?? null };
}

/** Reads a list to its end, for lists that are short by nature (companies, plans, a week of mocks). */
export async function getAll<T>(url: string, params?: Params, signal?: AbortSignal): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await getPage<T>(url, { limit: 100, ...params, cursor }, signal);
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && all.length < 1000);
  return all;
}

export async function post<T>(url: string, body?: unknown): Promise<T> {
  return (await send<T>({ method: 'post', url, data: body })).data;
}

export async function patch<T>(url: string, body: unknown): Promise<T> {
  return (await send<T>({ method: 'patch', url, data: body })).data;
}

export async function put<T>(url: string, body: unknown): Promise<T> {
  return (await send<T>({ method: 'put', url, data: body })).data;
}

export async function remove<T>(url: string): Promise<T> {
  return (await send<T>({ method: 'delete', url })).data;
}

type Once = { quiet?: boolean; keepKey?: boolean };

/**
 * A POST that must not happen twice: the same body sent again before an answer came carries the same key.
 * With `keepKey` the key outlives a success too, and the same body brings the same answer.
 */
export async function postOnce<T>(url: string, body: unknown, { quiet, keepKey }: Once = {}): Promise<T> {
  const headers = { 'Idempotency-Key': idempotencyKey(url, body) };
  try {
    const { data } = await send<T>({ method: 'post', url, data: body, headers }, quiet);
    if (!keepKey) clearIdempotencyKey(url);
    return data;
  } catch (error) {
    if (isDefinitive(error)) clearIdempotencyKey(url);
    throw error;
  }
}
