import axios, { AxiosError, type AxiosRequestConfig } from 'axios';
import { currentSession, signedIn, signedOut } from '../session';
import { observeServerTime } from '../time';
import { ApiError, tellUpgradeNeeded } from './refusal';
import { tierSeen } from './tier';
import type { Envelope, Refusal, TokenAnswer } from './types';
import { apiUrl } from './url';

const LONGEST_WAIT_SECONDS = 20;
const PLAN_LIFTS = new Set(['TIER_UPGRADE_REQUIRED', 'QUOTA_EXHAUSTED']);

const http = axios.create({
  baseURL: apiUrl(),
  withCredentials: apiUrl() !== '',
  timeout: 30_000,
  headers: { Accept: 'application/json' },
});

function toApiError(error: unknown): ApiError {
  if (!(error instanceof AxiosError) || !error.response) return ApiError.unreachable();
  const { status, data, headers } = error.response;
  const body: Partial<Refusal> = typeof data === 'object' && data !== null ? data : {};
  observeServerTime(body.timestamp);
  const retryAfter = Number(headers['retry-after']);
  return new ApiError(status, body, Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null);
}

async function once<T>(config: AxiosRequestConfig, token: string | null): Promise<Envelope<T>> {
  try {
    const headers = { ...config.headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
    const { data } = await http.request<Envelope<T>>({ ...config, headers });
    observeServerTime(data.timestamp);
    return data;
  } catch (error) {
    if (axios.isCancel(error)) throw error;
    throw toApiError(error);
  }
}

let refreshing: Promise<boolean> | null = null;

/** Asks for a new access token with the cookie. However many callers wait, one request is made. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= once<TokenAnswer>({ method: 'post', url: '/api/auth/refresh' }, null)
    .then(({ data }) => {
      signedIn(data, false);
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

/** Sends a request; renews the token once, waits once as it is told, and tells of what a plan would lift unless `quiet`. */
export async function send<T>(config: AxiosRequestConfig, quiet = false): Promise<Envelope<T>> {
  let mayRenew = true;
  let mayWait = true;
  for (;;) {
    const { token } = currentSession();
    try {
      const envelope = await once<T>(config, token);
      if (token) tierSeen(envelope.user_tier);
      return envelope;
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
