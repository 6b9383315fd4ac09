import type {
  AddMeetLink,
  AddPlan,
  AdminPlan,
  ChangeMentor,
  Company,
  CompanyProfile,
  MeetLink,
  NewMentor,
  Plan,
} from '@/lib/api/types';
import { ok, refuse } from './envelope';
import { aCompany, aMentor, newId } from './fixtures';
import type { Calls } from './handlers';
import type { World } from './world';

/** What an admin keeps: companies, plans and the pool of meeting links. */
export function keepingHandlers(calls: Calls, world: World) {
  companies(calls, world);
  plans(calls, world);
  links(calls, world);
  mentors(calls, world);
}

function companies({ closed }: Calls, world: World) {
  const url = '/api/admin/companies';
  closed('get', url, () => ok(world, world.companies));
  closed('post', url, async ({ request }) => {
    const company = aCompany((await request.json()) as Partial<Company>);
    world.companies.push(company);
    return ok(world, company, 201);
  });
  closed('put', `${url}/:id`, async ({ params, request }) => {
    const company = world.companies.find((one) => one.id === params.id)!;
    return ok(world, Object.assign(company, (await request.json()) as CompanyProfile));
  });
  closed('delete', `${url}/:id`, ({ params }) => {
    const at = world.companies.findIndex((one) => one.id === params.id);
    return ok(world, world.companies.splice(at, 1)[0]);
  });
}

const asAdminsSee = (plan: Plan): AdminPlan => ({
  retired_at: null,
  created_at: '2026-01-01T00:00:00Z',
  ...plan,
});

function plans({ closed }: Calls, world: World) {
  const url = '/api/admin/pricing-plans';
  closed('get', url, () => ok(world, world.plans.map(asAdminsSee)));
  closed('post', url, async ({ request }) => {
    const body = (await request.json()) as AddPlan;
    if (world.plans.some((plan) => plan.plan_id === body.plan_id)) {
      return refuse(world, 409, 'ALREADY_EXISTS', 'A plan of this id exists.');
    }
    const price_per_month = Math.round(body.price / body.duration_months);
    const plan: Plan = { ...body, currency: 'INR', price_per_month, is_popular: body.is_popular ?? false };
    world.plans.push(plan);
    return ok(world, asAdminsSee(plan), 201);
  });
  closed('put', `${url}/:id`, async ({ params, request }) => {
    const plan = world.plans.find((one) => one.plan_id === params.id)!;
    return ok(world, asAdminsSee(Object.assign(plan, (await request.json()) as Partial<Plan>)));
  });
  closed('delete', `${url}/:id`, ({ params }) => {
    const plan = world.plans.find((one) => one.plan_id === params.id)!;
    Object.assign(plan, { retired_at: new Date(world.now()).toISOString() });
    return ok(world, { plan_id: plan.plan_id });
  });
}

function links({ closed }: Calls, world: World) {
  const url = '/api/admin/meet-links';
  const pool: MeetLink[] = [
    {
      id: newId(),
      name: 'Room Amber',
      link: 'https://meet.example/amber',
      created_at: '2026-11-01T00:00:00Z',
    },
  ];
  closed('get', url, () => ok(world, pool));
  closed('post', url, async ({ request }) => {
    const body = (await request.json()) as AddMeetLink;
    if (pool.some((one) => one.link === body.link)) {
      return refuse(world, 409, 'ALREADY_EXISTS', 'This meeting link is in the pool already.');
    }
    const link = { ...body, id: newId(), created_at: new Date(world.now()).toISOString() };
    pool.unshift(link);
    return ok(world, link, 201);
  });
  closed('delete', `${url}/:id`, ({ params }) =>
    ok(
      world,
      pool.splice(
        pool.findIndex((one) => one.id === params.id),
        1,
      )[0],
    ),
  );
}

function mentors({ closed }: Calls, world: World) {
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
  closed('patch', `${url}/:id`, async ({ params, request }) => {
    const mentor = world.mentors.find((one) => one.id === params.id)!;
    return ok(world, Object.assign(mentor, (await request.json()) as ChangeMentor));
  });
}
