import { HttpResponse } from 'msw';
import type { ErrorCode, Refusal, Tier } from '@/lib/api/types';
import type { World } from './world';

const requestId = 'fake-request';

export function ok<T>(world: World, data: T, status = 200) {
  const tier: Tier | null = world.user?.role === 'mentee' ? world.user.status : null;
  const page = Array.isArray(data) ? { page: { limit: 20, next_cursor: null } } : {};
  return HttpResponse.json(
    { data, message: 'OK', user_tier: tier, timestamp: new Date(world.now()).toISOString(), ...page },
    { status },
  );
}

export function refuse(
  world: World,
  status: number,
  code: ErrorCode,
  detail: string,
  more: Partial<Refusal> = {},
  headers: Record<string, string> = {},
) {
  const timestamp = new Date(world.now()).toISOString();
  return HttpResponse.json({ detail, code, timestamp, request_id: requestId, ...more }, { status, headers });
}
