import type { ChangeMentor, NewMentor } from '@/lib/api/types';
import { ok, refuse } from './envelope';
import { aMentor } from './fixtures';
import type { Calls } from './handlers';
import type { World } from './world';

/** Handlers of the mentors that an admin manages. */
export function mentorAdminHandlers({ closed }: Calls, world: World) {
  const url = '/api/admin/mentors';
  closed('post', url, async ({ request }) => {
    const body = (await request.json()) as NewMentor;
    if (world.mentors.some((mentor) => mentor.email === body.email)) {
      return refuse(world, 409, 'EMAIL_TAKEN', 'An account with this address exists. Sign in instead.');
    }
    const mentor = aMentor({ name: body.name, email: body.email, upcoming_mocks: 0 });
    world.mentors.unshift(mentor);
    return ok(world, mentor, 201);
  });
  closed('post', `${url}/:id/resume-assignments`, ({ params }) => {
    const mentor = world.mentors.find((one) => one.id === params.id)!;
    if (!mentor.assignment_pause) return refuse(world, 404, 'NOT_FOUND', 'This pause was not found.');
    return ok(world, Object.assign(mentor, { assignment_pause: null }));
  });
  closed('patch', `${url}/:id`, async ({ params, request }) => {
    const mentor = world.mentors.find((one) => one.id === params.id)!;
    return ok(world, Object.assign(mentor, (await request.json()) as ChangeMentor));
  });
}
