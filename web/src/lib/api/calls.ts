import { forgetSubmission, submissionKey } from './submission';
import { send } from './client';
import { isFinal } from './refusal';

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
  const headers = { 'Idempotency-Key': submissionKey(url, body) };
  try {
    const { data } = await send<T>({ method: 'post', url, data: body, headers }, quiet);
    if (!keepKey) forgetSubmission(url);
    return data;
  } catch (error) {
    if (isFinal(error)) forgetSubmission(url);
    throw error;
  }
}
