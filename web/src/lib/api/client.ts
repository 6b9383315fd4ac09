import { infiniteQueryOptions } from '@tanstack/react-query';
import { type Session, currentSession, sessionRenewed, signOutLocally } from '@/lib/session';
import { observeServerTime } from '@/lib/time';
import {
  type CallArguments,
  type Data,
  type Envelope,
  type Item,
  type ListPath,
  type Method,
  type PathOf,
  type Query,
  type LoginResponse,
  type Tier,
  type User,
  fillPath,
} from './types';
import { ApiError, isDefinitive, notifyTotpNeeded, notifyUpgradeNeeded } from './errors';
import { clearIdempotencyKey, idempotencyKey } from './idempotency';
import { type ApiRequest, type RawResponse, fetchOnce } from './transport';

let onTierChange: (() => void) | null = null;
let lastTier: { user: User; tier: Tier } | null = null;

/** Every envelope contains the caller's tier. Reports when a mentee's tier differs from the last one seen. */
function observeTier(tier: Tier | null) {
  const { user } = currentSession();
  if (user?.role !== 'mentee' || tier === null) return;
  const known = lastTier?.user === user ? lastTier.tier : user.status;
  lastTier = { user, tier };
  if (tier !== known) onTierChange?.();
}

export function whenTierChanges(action: () => void) {
  onTierChange = action;
}

const MAX_RETRY_WAIT_SECONDS = 20;
/** The codes of 401 responses that a new access token does not prevent. */
const ABOUT_CREDENTIALS = new Set(['INVALID_CREDENTIALS', 'TOTP_REQUIRED']);
const UPGRADE_CODES = new Set(['TIER_UPGRADE_REQUIRED', 'QUOTA_EXHAUSTED']);

/** Parses a response's envelope. A response without one did not come from our server. */
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
    codementeeEarlyRefresh?: Promise<Response>;
  }
}

/** Returns the page's first refresh request, which public/early-refresh.js has sent. It can be used once. */
function takeEarlyRefresh() {
  const sent = window.codementeeEarlyRefresh;
  delete window.codementeeEarlyRefresh;
  return sent;
}

/**
 * Runs the action in one tab at a time. public/early-refresh.js takes the same lock. Without Web Locks, tabs
 * do not wait for each other.
 */
const withRefreshLock = <T>(action: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request('codementee.refresh', action) as Promise<T>) : action();

const REFRESH_TIMEOUT_MS = 4000;

/**
 * Sends the refresh request, and repeats it immediately if there is no response within four seconds or the server
 * fails. The server accepts a cookie for ten seconds after rotating it, so a lost response does not end the session.
 */
async function fetchRefresh(early?: Promise<Response>): Promise<RawResponse> {
  const request = { method: 'post', url: '/api/auth/refresh' } as const;
  try {
    return await fetchOnce({ ...request, timeout: REFRESH_TIMEOUT_MS }, null, early);
  } catch (error) {
    if (!(error instanceof ApiError) || (error.code !== 'UNREACHABLE' && error.status < 500)) throw error;
    return fetchOnce(request, null);
  }
}

let refreshing: Promise<boolean> | null = null;

/**
 * Renews the access token with the cookie. All callers in this tab share one request. Tabs take turns, and a tab that
 * received a token from another tab while it waited sends no request. Returns false if the session has ended.
 */
export function refreshSession(): Promise<boolean> {
  const { token } = currentSession();
  const early = takeEarlyRefresh();
  const renew = async () => {
    const { token: current } = currentSession();
    if (current !== null && current !== token) return true;
    sessionRenewed(parseEnvelope<LoginResponse>(await fetchRefresh(early)).data);
    return true;
  };
  // The early request already holds the lock.
  refreshing ??= (early ? renew() : withRefreshLock(renew))
    .catch((error: unknown) => {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      signOutLocally();
      return false;
    })
    .finally(() => {
      refreshing = null;
    });
  return refreshing;
}

/**
 * Renews the rejected token unless another call already has. Returns whether the request may be repeated, which is not
 * the case if the session has ended or the cookie now belongs to another user.
 */
async function renewToken({ token: usedToken, user }: Session) {
  const { token } = currentSession();
  const renewed = (token !== null && token !== usedToken) || (await refreshSession());
  return renewed && currentSession().user?.id === user?.id;
}

const isBusyAnswer = (error: ApiError) =>
  error.retryAfter !== null && (error.status === 429 || error.status === 409);

const sleep = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/**
 * Sends a request, renews the token at most once and honours one Retry-After. Unless `quiet`, reports that a plan is
 * needed.
 */
async function sendWithRetry(request: ApiRequest, quiet: boolean): Promise<RawResponse> {
  let mayRenew = true;
  let mayWait = true;
  for (;;) {
    const session = currentSession();
    const { token } = session;
    try {
      return await fetchOnce(request, token);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'TOTP_REQUIRED' && token) notifyTotpNeeded();
      if (error.status === 401 && token && mayRenew && !ABOUT_CREDENTIALS.has(error.code)) {
        mayRenew = false;
        if (await renewToken(session)) continue;
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

/** Sends a request and parses its response's envelope. */
export async function send<T>(request: ApiRequest, quiet = false): Promise<Envelope<T>> {
  const envelope = parseEnvelope<T>(await sendWithRetry(request, quiet));
  if (currentSession().token) observeTier(envelope.user_tier);
  return envelope;
}

/** Reads a response that is not JSON, with its Link header. */
export async function readText(url: string, params: object, accept: string) {
  const { text, headers } = await sendWithRetry(
    { method: 'get', url, params, headers: { Accept: accept }, timeout: 120_000 },
    false,
  );
  return { text, link: headers.get('Link') ?? '' };
}

const FILE_TIMEOUT_MS = 10 * 60_000;

/**
 * Reads a file with the access token, under the name that the server gives it. If the API has another origin, the
 * browser hides that name and the file gets `otherwise`.
 */
export async function readFile(url: string, accept: string, otherwise: string, params: object = {}) {
  const { file, headers } = await sendWithRetry(
    { method: 'get', url, params, headers: { Accept: accept }, binary: true, timeout: FILE_TIMEOUT_MS },
    false,
  );
  const name = /filename="([^"]+)"/.exec(headers.get('Content-Disposition') ?? '')?.[1] ?? otherwise;
  return { file: file!, name };
}

type Options = {
  path?: Record<string, unknown>;
  query?: object;
  body?: unknown;
  signal?: AbortSignal;
  version?: number;
};

async function call<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  options: Options = {},
): Promise<Envelope<Data<M, P>>> {
  const { path: values, query, body, signal, version } = options;
  const headers = version === undefined ? undefined : { 'If-Match': `"${version}"` };
  return send({ method, url: fillPath(path, values), params: query, data: body, headers, signal });
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

/** One page of a list whose query parameters are known only at run time. */
export async function getPage<P extends ListPath>(
  path: P,
  query: object = {},
  signal?: AbortSignal,
): Promise<Page<Item<P>>> {
  const envelope = await send<Item<P>[]>({ method: 'get', url: path, params: query, signal });
  return { items: envelope.data, nextCursor: envelope.page?.next_cursor ?? null };
}

/** The maximum length for `getAll`. A longer list is an error, because a truncated list would look complete. */
const MAX_LIST_LENGTH = 20_000;

/** Reads all pages of a list. Use it only for lists that stay short: companies, plans, a week's mocks. */
export async function getAll<P extends ListPath>(path: P, ...[options]: CallArguments<'get', P>) {
  const { query, signal }: Options = options ?? {};
  const all: Item<P>[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<Item<P>> = await getPage(path, { limit: 100, ...query, cursor }, signal);
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
    if (all.length > MAX_LIST_LENGTH) throw new Error(`${path} has too many items to be read whole`);
  } while (cursor);
  return all;
}

type OnceOptions = {
  /** The caller shows the upgrade message itself, so the dialog does not open. */
  quiet?: boolean;
};

/** Sends a POST with an idempotency key. Until a response arrives, sending the same body again uses the same key. */
export async function postOnce<P extends PathOf<'post'>>(
  path: P,
  options: CallArguments<'post', P>[0] & object,
  { quiet }: OnceOptions = {},
): Promise<Data<'post', P>> {
  const { path: values, body }: Options = options;
  const url = fillPath(path, values);
  const headers = { 'Idempotency-Key': idempotencyKey(url, body) };
  try {
    const { data } = await send<Data<'post', P>>({ method: 'post', url, data: body, headers }, quiet);
    clearIdempotencyKey(url);
    return data;
  } catch (error) {
    if (isDefinitive(error)) clearIdempotencyKey(url);
    throw error;
  }
}

/** Returns the options of an infinite query over a list with cursors. */
export const pagedQuery = <P extends ListPath>(key: unknown[], path: P, query?: Query<'get', P>) =>
  infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => getPage(path, { ...query, cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });
