import type { ErrorCode, Refusal } from './types';

/** An error response of the API, or a failure to reach the server (status 0, `UNREACHABLE`). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly fields: { field: string; message: string }[];
  readonly requestId: string | null;
  readonly retryAfter: number | null;
  readonly body: Partial<Refusal>;

  constructor(status: number, body: Partial<Refusal>, retryAfter: number | null = null) {
    super(body.detail ?? 'Something went wrong on our side. Please try again.');
    this.name = 'ApiError';
    this.status = status;
    this.code = body.code ?? 'INTERNAL_ERROR';
    this.fields = body.errors ?? [];
    this.requestId = body.request_id ?? null;
    this.retryAfter = retryAfter;
    this.body = body;
  }

  static unreachable() {
    return new ApiError(0, {
      code: 'UNREACHABLE',
      detail: 'We can’t reach Codementee. Check your connection and try again.',
    });
  }
}

export const errorCode = (error: unknown) => (error instanceof ApiError ? error.code : null);

export function errorMessage(error: unknown) {
  return error instanceof ApiError ? error.message : 'Something went wrong here. Please try again.';
}

/** Whether sending the same request again would get the same response. */
export const isDefinitive = (error: unknown) =>
  error instanceof ApiError &&
  error.status >= 400 &&
  error.status < 500 &&
  ![401, 429].includes(error.status);

const totpListeners = new Set<() => void>();

/** Subscribes to refusals because an admin has not set up two-step sign-in. */
export function onTotpNeeded(listener: () => void) {
  totpListeners.add(listener);
  return () => {
    totpListeners.delete(listener);
  };
}

export const notifyTotpNeeded = () => totpListeners.forEach((listener) => listener());

export type UpgradeNeed = { reason: 'tier' | 'quota'; detail: string };
const listeners = new Set<(need: UpgradeNeed) => void>();

/** Subscribes to errors that a plan would resolve. */
export function onUpgradeNeeded(listener: (need: UpgradeNeed) => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function notifyUpgradeNeeded(error: ApiError) {
  const reason = error.code === 'QUOTA_EXHAUSTED' ? 'quota' : 'tier';
  listeners.forEach((listener) => listener({ reason, detail: error.message }));
}
