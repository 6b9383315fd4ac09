import { queryOptions } from '@tanstack/react-query';
import { getAll, postOnce, put, remove } from '@/lib/api/client';
import type { AddPlan, AdminPlan, UnitKind } from '@/lib/api/types';
import type { Description } from '@/lib/versioned-form';
import { z } from '@/lib/zod';
import { queryKeys } from '@/lib/api/query-keys';
import { paiseOf, rupeesOf } from '@/ui/money';

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const whole = (min: number, max: number) =>
  z
    .string()
    .check(
      z.refine(
        (text) => /^\d{1,6}$/.test(text.trim()) && Number(text) >= min && Number(text) <= max,
        `Enter a whole number from ${min.toLocaleString('en-IN')} to ${max.toLocaleString('en-IN')}`,
      ),
    );

/** The number of units. Empty means no limit. */
const limit = z
  .object({ unlimited: z.boolean(), units: z.string() })
  .check(
    z.refine(
      ({ unlimited, units }) => unlimited || (/^\d{1,6}$/.test(units.trim()) && Number(units) <= 100_000),
      'Enter a whole number, 0 for none',
    ),
  );

export const planSchema = z.object({
  name: z
    .string()
    .check(z.trim(), z.minLength(1, 'Enter a name'), z.maxLength(100, 'Use at most 100 characters')),
  plan_id: z
    .string()
    .check(
      z.trim(),
      z.regex(/^[a-z][a-z0-9_-]{1,39}$/, 'Use 2 to 40 characters: a-z, 0-9, - and _, starting with a letter'),
    ),
  price: z.string().check(
    z.refine((typed) => {
      const paise = paiseOf(typed);
      return paise !== null && paise >= 100 && paise <= 100_000_000;
    }, 'Enter an amount from ₹1 to ₹10,00,000'),
  ),
  duration_months: whole(1, 60),
  limits: z.object({ mock_interviews: limit, resume_reviews: limit, ai_tools: limit }),
  features: z.string().check(
    z.refine((text) => linesOf(text).length <= 20, 'At most 20 lines'),
    z.refine(
      (text) => linesOf(text).every((line) => line.length <= 200),
      'Use at most 200 characters a line',
    ),
  ),
  is_popular: z.boolean(),
  display_order: whole(0, 10_000),
});

export type PlanValues = z.infer<typeof planSchema>;

const limitOf = (units: number | null) => ({
  unlimited: units === null,
  units: units === null ? '' : String(units),
});

export const toFormValues = (plan: AdminPlan | null, nextPlace: number): PlanValues => ({
  name: plan?.name ?? '',
  plan_id: plan?.plan_id ?? '',
  price: plan ? rupeesOf(plan.price) : '',
  duration_months: String(plan?.duration_months ?? 1),
  limits: {
    mock_interviews: limitOf(plan ? plan.limits.mock_interviews : 1),
    resume_reviews: limitOf(plan ? plan.limits.resume_reviews : 1),
    ai_tools: limitOf(plan ? plan.limits.ai_tools : 1),
  },
  features: plan?.features.join('\n') ?? '',
  is_popular: plan?.is_popular ?? false,
  display_order: String(plan?.display_order ?? nextPlace),
});

export function toPlan(values: PlanValues): AddPlan {
  const units = (key: UnitKind) => (values.limits[key].unlimited ? null : Number(values.limits[key].units));
  return {
    plan_id: values.plan_id,
    name: values.name,
    price: paiseOf(values.price)!,
    duration_months: Number(values.duration_months),
    limits: {
      mock_interviews: units('mock_interviews'),
      resume_reviews: units('resume_reviews'),
      ai_tools: units('ai_tools'),
    },
    features: linesOf(values.features),
    is_popular: values.is_popular,
    display_order: Number(values.display_order),
  };
}

/** Derives a plan's id from its name: "Pro 2027" becomes "pro-2027". */
export const idFor = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);

const url = '/api/admin/pricing-plans';

/** All plans, including retired ones. */
export const allPlansQuery = queryOptions({
  queryKey: queryKeys.admin.plans,
  queryFn: ({ signal }) => getAll(url, { signal }),
});

export const addPlan = (body: AddPlan) => postOnce(url, { body });

export const changePlan = ({ plan_id, ...terms }: AddPlan, version?: number) =>
  put('/api/admin/pricing-plans/{plan_id}', { path: { plan_id }, body: terms, version });

export const retirePlan = ({ plan_id, version }: AdminPlan) =>
  remove('/api/admin/pricing-plans/{plan_id}', { path: { plan_id }, version });

/** Whether a new price is less than half or more than one and a half times the old one, and so may be a typo. */
export const isUnusualPrice = (before: number, after: number) => after < before * 0.5 || after > before * 1.5;

const unitsOf = ({ unlimited, units }: PlanValues['limits'][UnitKind]) => (unlimited ? 'Unlimited' : units);

export const describePlan = (values: PlanValues): Description => ({
  Name: values.name,
  'Price in rupees': values.price,
  Months: values.duration_months,
  Position: values.display_order,
  Mocks: unitsOf(values.limits.mock_interviews),
  'Resume reviews': unitsOf(values.limits.resume_reviews),
  'AI tool uses': unitsOf(values.limits.ai_tools),
  Features: values.features,
  'Most popular': values.is_popular ? 'Yes' : 'No',
});
