import { useEffect, useRef } from 'react';
import type { Draft } from '@/domain/booking-draft';
import { ExpectedWait } from '@/domain/assignment-wait';
import { SlotPicker } from '@/domain/slot-picker';
import type { Company } from '@/lib/api/types';
import { formatTime, now } from '@/lib/time';
import { usePageTitle } from '@/lib/page-meta';
import { FieldError } from '@/ui/form/field';
import { Notice } from '@/ui/notice';
import { CompanyStep } from './company-step';
import { DetailsStep } from './details-step';
import { PlanStep } from './plan-step';
import { applyCompany, type FieldErrors } from './draft-validation';
import { ReviewStep } from './review-step';

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
