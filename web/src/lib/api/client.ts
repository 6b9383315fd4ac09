import axios, { AxiosError, type AxiosRequestConfig, type AxiosResponse } from 'axios';
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

/** A refusal is JSON, whatever was asked for. */
function refusalIn(data: unknown): Partial<Refusal> {
  if (typeof data === 'object' && data !== null) return data;
  try {
    return JSON.parse(String(data)) as Partial<Refusal>;
  } catch {
    return {};
  }
}

function toApiError(error: unknown): ApiError {
  if (!(error instanceof AxiosError) || !error.response) return ApiError.unreachable();
  const { status, headers } = error.response;
  const body = refusalIn(error.response.data);
  observeServerTime(body.timestamp);
  const retryAfter = Number(headers['retry-after']);
  return new ApiError(status, body, Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null);
}

async function once<T>(config: AxiosRequestConfig, token: string | null): Promise<AxiosResponse<T>> {
  try {
    const headers = { ...config.headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
    return await http.request<T>({ ...config, headers });
  } catch (error) {
    if (axios.isCancel(error)) throw error;
    throw toApiError(error);
  }
}

let refreshing: Promise<boolean> | null = null;

/** Asks for a new access token with the cookie. However many callers wait, one request is made. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= once<Envelope<TokenAnswer>>({ method: 'post', url: '/api/auth/refresh' }, null)
    .then(({ data }) => {
      observeServerTime(data.timestamp);
      signedIn(data.data, false);
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
async function answerTo<T>(config: AxiosRequestConfig, quiet: boolean): Promise<AxiosResponse<T>> {
  let mayRenew = true;
  let mayWait = true;
  for (;;) {
    const { token } = currentSession();
    try {
      return await once<T>(config, token);
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
export async function send<T>(config: AxiosRequestConfig, quiet = false): Promise<Envelope<T>> {
  const { data } = await answerTo<Envelope<T>>(config, quiet);
  observeServerTime(data.timestamp);
  if (currentSession().token) tierSeen(data.user_tier);
  return data;
}

/** Reads what is not JSON, with the headers that came along. */
export async function readText(url: string, params: object, accept: string) {
  const { data, headers } = await answerTo<string>(
    { method: 'get', url, params, headers: { Accept: accept }, responseType: 'text', timeout: 120_000 },
    false,
  );
  return { text: data, link: String(headers.link ?? '') };
}
