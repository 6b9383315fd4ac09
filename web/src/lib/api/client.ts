import { observeServerTime } from '@/lib/dates';
import { currentSession, signedIn, signedOut } from '@/lib/session';
import {
  fillPath,
  type CallArguments,
  type Data,
  type Item,
  type ListPath,
  type Method,
  type PathOf,
} from './endpoints';
import { ApiError, isDefinitive, notifyUpgradeNeeded } from './errors';
import { clearIdempotencyKey, idempotencyKey } from './idempotency';
import { type RawResponse, type ApiRequest, fetchOnce } from './transport';
import type { Envelope, Tier, SignedIn } from './types';

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
function parseEnvelope<T>({ text }: RawResponse): Envelope<T> {
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
function takeEarlyRefresh() {
  const begun = window.codementeeArrival;
  delete window.codementeeArrival;
  return begun;
}

let refreshing: Promise<boolean> | null = null;

/** Asks for a new access token with the cookie. However many callers wait, one request is made. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= fetchOnce({ method: 'post', url: '/api/auth/refresh' }, null, takeEarlyRefresh())
    .then((answer) => {
      signedIn(parseEnvelope<SignedIn>(answer).data, false);
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
async function renewToken(usedToken: string) {
  const { token } = currentSession();
  return (token !== null && token !== usedToken) || refreshSession();
}

const isBusyAnswer = (error: ApiError) =>
  error.retryAfter !== null && (error.status === 429 || error.status === 409);

const sleep = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Renews the token once, waits once as it is told, and tells of what a plan would lift unless `quiet`. */
async function sendWithRetry(request: ApiRequest, quiet: boolean): Promise<RawResponse> {
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
        if (await renewToken(token)) continue;
      } else if (isBusyAnswer(error) && mayWait && error.retryAfter! <= MAX_RETRY_WAIT_SECONDS) {
        mayWait = false;
        await sleep(error.retryAfter!);
        continue;
      }
      if (!quiet && UPGRADE_CODES.has(error.code)) notifyUpgradeNeeded(error);
      throw error;
    }
  }
}

/** Sends a request and reads the envelope that answers it. */
export async function send<T>(request: ApiRequest, quiet = false): Promise<Envelope<T>> {
  const envelope = parseEnvelope<T>(await sendWithRetry(request, quiet));
  if (currentSession().token) tierSeen(envelope.user_tier);
  return envelope;
}

/** Reads what is not JSON, with the headers that came along. */
export async function readText(url: string, params: object, accept: string) {
  const { text, headers } = await sendWithRetry(
    { method: 'get', url, params, headers: { Accept: accept }, timeout: 120_000 },
    false,
  );
  return { text, link: headers.get('Link') ?? '' };
}

type Options = { path?: Record<string, unknown>; query?: object; body?: unknown; signal?: AbortSignal };

async function call<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  options: Options = {},
): Promise<Envelope<Data<M, P>>> {
  const { path: values, query, body, signal } = options;
  return send({ method, url: fillPath(path, values), params: query, data: body, signal });
}

export const get = async <P extends PathOf<'get'>>(path: P, ...[options]: CallArguments<'get', P>) =>
  (await call('get', path, options)).data;

export const post = async <P extends PathOf<'post'>>(path: P, ...[options]: CallArguments<'post', P>) =>
  (await call('post', path, options)).data;

export const put = async <P extends PathOf<'put'>>(path: P, ...[options]: CallArguments<'put', P>) =>
  (await call('put', path, options)).data;

export const patch = async <P extends PathOf<'patch'>>(path: P, ...[options]: CallArguments<'patch', P>) =>
  (await call('patch', path, options)).data;

export const remove = async <P extends PathOf<'delete'>>(path: P, ...[options]: CallArguments<'delete', P>) =>
  (await call('delete', path, options)).data;

export type Page<T> = { items: T[]; nextCursor: string | null };

/** One page of a list whose parameters are only known at run time, such as those of a table's address. */
export async function getPage<P extends ListPath>(
  path: P,
  query: object = {},
  signal?: AbortSignal,
): Promise<Page<Item<P>>> {
  const envelope = await send<Item<P>[]>({ method: 'get', url: path, params: query, signal });
  return { items: envelope.data, nextCursor: envelope.page?.next_cursor ?? null };
}

/** Reads a list to its end, for lists that are short by nature (companies, plans, a week of mocks). */
export async function getAll<P extends ListPath>(path: P, ...[options]: CallArguments<'get', P>) {
  const { query, signal }: Options = options ?? {};
  const all: Item<P>[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<Item<P>> = await getPage(path, { limit: 100, ...query, cursor }, signal);
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && all.length < 1000);
  return all;
}

type OnceOptions = {
  /** The caller explains itself what a plan would lift, so no dialog opens. */
  quiet?: boolean;
  /** The key outlives a success too, so that the same body brings the same answer. */
  keepKey?: boolean;
};

/** A POST that must not happen twice: the same body sent again before an answer came carries the same key. */
export async function postOnce<P extends PathOf<'post'>>(
  path: P,
  options: CallArguments<'post', P>[0] & object,
  { quiet, keepKey }: OnceOptions = {},
): Promise<Data<'post', P>> {
  const { path: values, body }: Options = options;
  const url = fillPath(path, values);
  const headers = { 'Idempotency-Key': idempotencyKey(url, body) };
  try {
    const { data } = await send<Data<'post', P>>({ method: 'post', url, data: body, headers }, quiet);
    if (!keepKey) clearIdempotencyKey(url);
    return data;
  } catch (error) {
    if (isDefinitive(error)) clearIdempotencyKey(url);
    throw error;
  }
}
