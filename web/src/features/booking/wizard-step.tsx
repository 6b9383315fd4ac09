import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Draft } from '@/domain/booking-draft';
import { plansQuery } from '@/domain/queries';
import { ExpectedWait } from '@/domain/assignment-wait';
import { PlanSummary } from '@/domain/plan-summary';
import { SlotPicker } from '@/domain/slot-picker';
import type { Company, Plan } from '@/lib/api/types';
import { formatTime, now } from '@/lib/time';
import { serverErrors } from '@/lib/forms';
import { usePageTitle } from '@/lib/page-meta';
import { FieldError } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { RadioCard, RadioCards } from '@/ui/radio-cards';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { CompanyStep } from './company-step';
import { DetailsStep } from './details-step';
import { ReviewStep } from './review-step';

/** The request's fields by their API names, and the step that contains each. */
const stepOfField = {
  company_id: 1,
  interview_type: 2,
  experience_level: 2,
  interview_track: 2,
  specific_topics: 2,
  preferred_slots: 3,
  additional_notes: 4,
  plan_id: 5,
} as const;

type FieldName = keyof typeof stepOfField;
export type FieldErrors = { [field in FieldName]?: string };

const fieldNames = Object.keys(stepOfField) as FieldName[];

/**
 * Returns the server's validation errors and the first step that has one. In an order, the request's fields have the
 * prefix `booking.`.
 */
export function refusedFields(error: unknown): { errors: FieldErrors; step: number | null } {
  const inOrder = serverErrors(
    error,
    fieldNames.map((name) => `booking.${name}` as const),
  );
  const errors: FieldErrors = serverErrors(error, fieldNames);
  for (const name of fieldNames) errors[name] ??= inOrder[`booking.${name}`];
  const step = fieldNames.find((name) => errors[name]);
  return { errors, step: step ? stepOfField[step] : null };
}

/** Removes choices that no longer exist: a deleted company, or a track or level that the company no longer has. */
export function withoutUnavailable(draft: Draft, companies: Company[]): Draft {
  const company = companies.find((one) => one.id === draft.company_id);
  return company ? { ...draft, ...applyCompany(draft, company) } : { ...draft, company_id: null };
}

export function missingFields(draft: Draft, step: number): FieldErrors {
  const gaps: FieldErrors = {};
  if (step === 1 && !draft.company_id) gaps.company_id = 'Choose the company you’re preparing for.';
  if (step === 2) {
    if (!draft.interview_type) gaps.interview_type = 'Choose an interview type.';
    if (!draft.experience_level) gaps.experience_level = 'Choose your level.';
    if (!draft.interview_track) gaps.interview_track = 'Choose a track, or General.';
  }
  if (step === 3 && draft.slots.length === 0) gaps.preferred_slots = 'Choose at least one time.';
  if (step === 5 && !draft.plan_id) gaps.plan_id = 'Choose a plan.';
  return gaps;
}

type PlanStepProps = { value: string | null; error?: string; onChoose: (plan: Plan) => void };

export function PlanStep({ value, error, onChoose }: PlanStepProps) {
  const plans = useQuery(plansQuery);
  if (plans.isPending) return <LoadingCards count={1} height="h-80" />;
  if (plans.isLoadingError) return <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />;
  return (
    <div className="grid gap-4">
      <p className="text-muted">
        Your request is ready. We’ll send it as soon as you’ve paid for a plan. You pay once; plans don’t
        renew.
      </p>
      <RadioCards
        label="Plan"
        value={value}
        invalid={Boolean(error)}
        onChange={(id) => onChoose(plans.data.find((plan) => plan.plan_id === id)!)}
        className="lg:grid-cols-3"
      >
        {plans.data.map((plan) => (
          <RadioCard key={plan.plan_id} value={plan.plan_id}>
            <PlanSummary plan={plan} as="choice" />
          </RadioCard>
        ))}
      </RadioCards>
      <FieldError message={error} />
    </div>
  );
}

const titles = [
  'Which company are you preparing for?',
  'What should your mock cover?',
  'When would you like your mock?',
  'Does everything look right?',
  'Choose your plan',
];

const HOUR = 3_600_000;

type Props = {
  step: number;
  company: Company | null;
  draft: Draft;
  errors: FieldErrors;
  unitsLeft: number | null;
  mustBuy: boolean;
  hasPlan: boolean;
  onChange: (parts: Partial<Draft>) => void;
  onGo: (step: number) => void;
};

let firstShown = true;

/** One step of the wizard. Its heading gets the focus when the step changes. */
export function WizardStep(props: Props) {
  const { step, company, draft, errors, unitsLeft, mustBuy, hasPlan, onChange, onGo } = props;
  const title = titles[step - 1]!;
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(`Book a mock: ${title}`);
  useEffect(() => {
    if (!firstShown) heading.current?.focus({ preventScroll: true });
    firstShown = false;
  }, []);
  return (
    <section aria-labelledby="step-title" className="min-w-0">
      <h2
        id="step-title"
        ref={heading}
        tabIndex={-1}
        className="mb-6 text-xl font-semibold outline-none sm:text-2xl"
      >
        {title}
      </h2>
      {step === 1 && (
        <>
          <CompanyStep
            value={draft.company_id}
            onChoose={(chosen) => onChange(applyCompany(draft, chosen))}
          />
          <FieldError message={errors.company_id} />
        </>
      )}
      {step === 2 && company && (
        <DetailsStep company={company} draft={draft} errors={errors} onChange={onChange} />
      )}
      {step === 3 && draft.interview_type && (
        <>
          <SlotPicker
            type={draft.interview_type}
            chosen={draft.slots}
            onChange={(slots) => onChange({ slots })}
          />
          <FieldError message={errors.preferred_slots} />
        </>
      )}
      {step === 4 && company && (
        <>
          <ReviewStep
            company={company}
            draft={draft}
            notesError={errors.additional_notes}
            onChange={onChange}
            onGo={onGo}
          />
          <div className="mt-6 grid gap-4">
            <CostNotice mustBuy={mustBuy} left={unitsLeft} hasPlan={hasPlan} slots={draft.slots} />
          </div>
        </>
      )}
      {step === 5 && (
        <PlanStep
          value={draft.plan_id}
          error={errors.plan_id}
          onChoose={(plan) => onChange({ plan_id: plan.plan_id })}
        />
      )}
    </section>
  );
}

/** Selects a company, and clears the track or level if the new company does not have it. */
function applyCompany(draft: Draft, company: Company): Partial<Draft> {
  const { experience_level: level, interview_track: track } = draft;
  return {
    company_id: company.id,
    experience_level: level && company.difficulty_levels.includes(level) ? level : null,
    interview_track:
      track && (track === 'general' || company.interview_tracks.includes(track)) ? track : null,
  };
}

type CostProps = { mustBuy: boolean; hasPlan: boolean; left: number | null; slots: Draft['slots'] };

/** Says how many mocks the request uses, and until when it can be cancelled. */
function CostNotice({ mustBuy, hasPlan, left, slots }: CostProps) {
  const soon = slots.filter((slot) => Date.parse(slot.starts_at) - now() < 24 * HOUR);
  return (
    <>
      <Notice>
        {costText(mustBuy, hasPlan, left)} Cancel up to 24 hours before a confirmed mock to get it back.{' '}
        <ExpectedWait />
      </Notice>
      {soon.length > 0 && (
        <Notice tone="warn" title={soonTitle(soon)}>
          {soon.length === 1
            ? 'Once we’ve confirmed it, you can’t cancel or move it.'
            : 'Once we’ve confirmed one of them, you can’t cancel or move it.'}
        </Notice>
      )}
    </>
  );
}

function costText(mustBuy: boolean, hasPlan: boolean, left: number | null) {
  if (mustBuy) {
    return hasPlan
      ? 'You’ve used all the mocks in your plan. Choose and pay for another plan in the next step.'
      : 'You need a plan to book a mock. Choose and pay for one in the next step.';
  }
  if (left === null) return 'Your plan has unlimited mocks.';
  return `This uses 1 mock from your plan. You’ll have ${left - 1} left.`;
}

function soonTitle(slots: Draft['slots']) {
  const times = slots.map((slot) => formatTime(slot.starts_at));
  return times.length === 1
    ? `Your ${times[0]} choice is less than 24 hours away`
    : `Your ${times.slice(0, -1).join(', ')} and ${times.at(-1)} choices are less than 24 hours away`;
}
