import type { HttpResponseResolver } from 'msw';
import type { NoShow } from '@/domain/no-show';
import { ok } from './envelope';
import type { World } from './world';

/** The signed-in user's mocks with the filters of the list, latest first. */
export function ownMocks(world: World, request: Request) {
  const params = new URL(request.url).searchParams;
  const now = world.now();
  const when = params.get('when');
  const status = params.get('status');
  return world.mocks
    .filter((mock) => !status || mock.status === status)
    .filter((mock) => {
      const upcoming = mock.status === 'scheduled' && Date.parse(mock.ends_at) > now;
      if (when === 'upcoming') return upcoming;
      return when !== 'past' || (mock.status !== 'cancelled' && !upcoming);
    })
    .filter((mock) => {
      const held = ['scheduled', 'completed'].includes(mock.status) && Date.parse(mock.ends_at) <= now;
      return !params.has('awaiting_feedback') || (held && !mock.feedback_id);
    })
    .sort((one, other) => Date.parse(other.scheduled_at) - Date.parse(one.scheduled_at));
}

export const aNoShow = (world: World, parts: Partial<NoShow>): NoShow => ({
  reported_by: 'mentee',
  at: new Date(world.now()).toISOString(),
  note: null,
  objection: null,
  decided_by: null,
  decided_at: null,
  outcome: null,
  ...parts,
});

/** Stores the objection of either side. */
export const objection =
  (world: World): HttpResponseResolver =>
  async ({ params, request }) => {
    const { note } = (await request.json()) as { note: string };
    const mock = world.mocks.find((one) => one.id === params.id)!;
    mock.no_show = aNoShow(world, { ...mock.no_show, objection: note });
    return ok(world, mock);
  };
