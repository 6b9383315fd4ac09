import type { ChangeSlot, PostSlot } from '@/lib/api/types';
import { ok, refuse } from './envelope';
import { aSlot } from './given';
import type { Calls } from './handlers';
import type { World } from './world';

type Posted = Partial<PostSlot> & { slots?: PostSlot[] };

/** The timetable as admins keep it. */
export function slotHandlers({ closed }: Calls, world: World) {
  const url = '/api/admin/time-slots';
  closed('get', url, ({ request }) => {
    const { from, to } = Object.fromEntries(new URL(request.url).searchParams);
    return ok(
      world,
      world.slots
        .filter((slot) => (!from || slot.date >= from) && (!to || slot.date <= to))
        .sort((one, other) => one.starts_at.localeCompare(other.starts_at)),
    );
  });
  closed('post', url, async ({ request }) => {
    const body = (await request.json()) as Posted;
    const made = (body.slots ?? [body as PostSlot]).map((slot) =>
      aSlot(new Date(`${slot.date}T${slot.start_time}:00+05:30`).toISOString(), {
        ...slot,
        mentor_id: slot.mentor_id ?? null,
      }),
    );
    world.slots.push(...made);
    return ok(world, body.slots ? made : made[0], 201);
  });
  closed('patch', `${url}/:id`, async ({ params, request }) => {
    const slot = world.slots.find((one) => one.id === params.id);
    if (!slot) return refuse(world, 404, 'NOT_FOUND', 'This slot does not exist.');
    return ok(world, Object.assign(slot, (await request.json()) as ChangeSlot));
  });
  closed('delete', `${url}/:id`, ({ params }) => {
    const at = world.slots.findIndex((one) => one.id === params.id);
    return at < 0
      ? refuse(world, 404, 'NOT_FOUND', 'This slot does not exist.')
      : ok(world, world.slots.splice(at, 1)[0]);
  });
}
