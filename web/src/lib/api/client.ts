import { currentSession, signedIn, signedOut } from '../session';
import { observeServerTime } from '../time';
import { exchange, type Answer, type ApiRequest } from './exchange';
import { ApiError, tellUpgradeNeeded } from './refusal';
import { tierSeen } from './tier';
import type { Envelope, TokenAnswer } from './types';

const LONGEST_WAIT_SECONDS = 20;
const PLAN_LIFTS = new Set(['TIER_UPGRADE_REQUIRED', 'QUOTA_EXHAUSTED']);

/** The envelope of an answer; what is none did not come from our server. */
function opened<T>({ text }: Answer): Envelope<T> {
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
  refreshing ??= exchange({ method: 'post', url: '/api/auth/refresh' }, null, begunOnArrival())
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
async function answerTo(request: ApiRequest, quiet: boolean): Promise<Answer> {
  let mayRenew = true;
  let mayWait = true;
  for (;;) {
    const { token } = currentSession();
    try {
      return await exchange(request, token);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401 && token && mayRenew && error.code !== 'INVALID_CREDENTIALS') {
        mayRenew = false;
        if (await renewed(token)) continue;
      } else if (isBusy(error) && mayWait && error.retryAfter! <= LONGEST_WAIT_SECONDS) {
        mayWait = false;
        await pause(error.retryAfter!);
        continue;
      }
      if (!quiet && PLAN_LIFTS.has(error.code)) tellUpgradeNeeded(error);
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
