import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { toast } from 'sonner';
import {
  blankDraft,
  type Draft,
  reachableStep,
  toBookingRequest,
  useBookingDraft,
} from '@/domain/booking-draft';
import { companiesQuery, plansQuery } from '@/domain/queries';
import { slotRefusals, slotsQuery } from '@/domain/slot-picker';
import { needsPlan, unitsLeft, useMe } from '@/domain/me';
import { useCheckout } from '@/domain/billing/use-checkout';
import { focusFirstInvalid } from '@/lib/forms';
import { postOnce } from '@/lib/api/client';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { ErrorCode, RequestBooking } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { Stepper } from '@/ui/form/stepper';
import { type FieldErrors, missingFields, refusedFields, withoutUnavailable } from './draft-validation';
import { WizardStep } from './wizard-step';
import { useInvalidate } from '@/lib/api/query-keys';

/** Sends the request. The wizard shows upgrade messages itself, so the upgrade dialog does not open. */
export const requestBooking = (body: RequestBooking) =>
  postOnce('/api/mentee/booking-request', { body: body }, { quiet: true });

const messages: { [code in ErrorCode]?: { title: string; text: string; tone?: 'warn' } } = {
  SLOT_TAKEN: {
    title: 'One of your times has just been taken',
    text: 'Someone else got it first. Check your times; everything else is saved.',
  },
  MENTEE_BUSY: {
    title: 'You have another mock at one of your times',
    text: 'Check your times; everything else is kept.',
  },
  SLOT_IN_PAST: {
    title: 'One of your times has passed',
    text: 'Check your times; everything else is saved.',
  },
  QUOTA_EXHAUSTED: {
    tone: 'warn',
    title: 'You’ve used all the mocks in your plan',
    text: 'Your request is saved. Choose a plan and we’ll send it once you’ve paid.',
  },
  TIER_UPGRADE_REQUIRED: {
    tone: 'warn',
    title: 'You need a plan to book a mock',
    text: 'Your request is saved. Choose a plan and we’ll send it once you’ve paid.',
  },
};

export function RefusalNotice({ error }: { error: Error }) {
  const known = messages[errorCode(error) ?? 'INTERNAL_ERROR'];
  return (
    <Notice tone={known?.tone ?? 'bad'} title={known?.title ?? 'We couldn’t send your request'}>
      {known?.text ?? errorMessage(error)}
    </Notice>
  );
}

const upgradeCodes = ['TIER_UPGRADE_REQUIRED', 'QUOTA_EXHAUSTED'];
const steps = ['Company', 'Interview', 'Times', 'Review', 'Plan'];

/** The booking wizard. The fifth step appears only for users who need to buy a plan. */
export function BookingWizard() {
  const user = useMe();
  const { draft: savedDraft, change, discard } = useBookingDraft(user.id);
  const [params, setParams] = useSearchParams();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [resumed, setResumed] = useState(() => savedDraft.company_id !== null && !params.has('step'));
  const navigate = useNavigate();
  const invalidate = useInvalidate();
  const queries = useQueryClient();
  const companies = useQuery(companiesQuery);
  const draft = companies.data ? withoutUnavailable(savedDraft, companies.data) : savedDraft;
  const isCompanyGone = savedDraft.company_id !== null && draft.company_id === null;

  const request = useMutation({
    mutationFn: () => requestBooking(toBookingRequest(draft)),
    onSuccess: () => {
      discard();
      void invalidate('booking.requested');
      toast.success('Request sent', { description: 'We’ll email you as soon as a mentor is assigned.' });
      void navigate(paths.bookings);
    },
    onError: handleRefusal,
  });
  const checkout = useCheckout(handleRefusal);

  const refused = request.error ?? checkout.error;
  const mustBuy = needsPlan(user) || upgradeCodes.includes(errorCode(refused) ?? '');
  const plans = useQuery({ ...plansQuery, enabled: mustBuy });
  const reachable = reachableStep(draft, mustBuy);
  const step = Math.min(Math.max(1, Math.trunc(Number(params.get('step'))) || 1), reachable);
  const company = companies.data?.find((one) => one.id === draft.company_id) ?? null;
  const last = mustBuy ? 5 : 4;

  function go(to: number) {
    setErrors({});
    setParams({ step: String(to) });
    window.scrollTo({ top: 0 });
  }

  /** Removes chosen slots that are no longer available. Keeps all of them if the available slots can't be loaded. */
  async function keepFreeSlots() {
    const free = await queries
      .fetchQuery({ ...slotsQuery(draft.interview_type!), staleTime: 0 })
      .catch(() => null);
    if (!free) return;
    change({ slots: draft.slots.filter((slot) => free.some((one) => one.id === slot.id)) });
  }

  /** Goes to the step where the user can fix the server's validation error. */
  function handleRefusal(error: Error) {
    const code = errorCode(error) ?? '';
    if (slotRefusals.includes(code)) {
      void keepFreeSlots();
      go(3);
    }
    const refusal = refusedFields(error);
    if (refusal.step !== null) {
      go(refusal.step);
      setErrors(refusal.errors);
      focusFirstInvalid();
    }
    if (upgradeCodes.includes(code)) {
      void invalidate('tier.changed');
      go(5);
    }
  }

  const choose = (parts: Partial<Draft>) => {
    setErrors({});
    setResumed(false);
    request.reset();
    checkout.reset();
    change(parts);
  };

  const proceed = () => {
    const gaps = missingFields(draft, step);
    if (step === 5 && plans.data && !plans.data.some((plan) => plan.plan_id === draft.plan_id))
      gaps.plan_id = 'Choose a plan.';
    setErrors(gaps);
    if (Object.keys(gaps).length > 0) return focusFirstInvalid();
    if (step < last) return go(step + 1);
    if (mustBuy) checkout.start({ plan_id: draft.plan_id!, booking: toBookingRequest(draft) });
    else request.mutate();
  };

  if (companies.isLoadingError)
    return <ErrorState error={companies.error} onRetry={() => void companies.refetch()} />;
  if (companies.isPending) return <LoadingCards count={3} height="h-24" />;

  const busy = request.isPending || checkout.starting !== undefined;
  return (
    <div className="grid gap-8">
      <Stepper label="Booking" steps={steps.slice(0, last)} current={step} reachable={reachable} onGo={go} />
      {isCompanyGone && (
        <Notice tone="warn" title="The company you chose is no longer available">
          Choose another one. The rest of your request is saved.
        </Notice>
      )}
      {resumed && !isCompanyGone && (
        <Notice
          title="You have an unfinished booking"
          action={
            <>
              <Button size="sm" onClick={() => go(reachable)}>
                Continue my booking
              </Button>
              <Button size="sm" variant="secondary" onClick={() => choose(blankDraft)}>
                Start over
              </Button>
            </>
          }
        />
      )}
      {checkout.dialog}
      {refused && <RefusalNotice error={refused} />}
      <WizardStep
        key={step}
        step={step}
        company={company}
        draft={draft}
        errors={errors}
        onChange={choose}
        onGo={go}
        unitsLeft={unitsLeft(user, 'mock_interviews')}
        mustBuy={mustBuy}
        hasPlan={user.plan_id !== null}
      />
      <div className="flex flex-col-reverse gap-3 border-t border-line pt-6 sm:flex-row sm:justify-between">
        {step > 1 ? (
          <Button variant="secondary" onClick={() => go(step - 1)}>
            Back
          </Button>
        ) : (
          <span />
        )}
        <Button busy={busy} onClick={proceed}>
          {step < last ? 'Continue' : mustBuy ? 'Continue to payment' : 'Send request'}
        </Button>
      </div>
    </div>
  );
}
