import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import { toast } from 'sonner';
import { errorCode, errorMessage } from '@/lib/api/errors';
import { useInvalidate } from '@/lib/api/query-keys';
import type { AdminPlan, UnitKind } from '@/lib/api/types';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { useVersionedForm } from '@/lib/versioned-form';
import { Checkbox } from '@/ui/form/checkbox';
import { AlertDialog, Dialog } from '@/ui/dialog';
import { EditConflictNotice } from '@/ui/form/edit-conflict-notice';
import { Field, FormActions } from '@/ui/form/field';
import { Input, Textarea } from '@/ui/form/input';
import { Money, paiseOf } from '@/ui/money';
import { Notice } from '@/ui/notice';
import {
  type PlanValues,
  addPlan,
  changePlan,
  describePlan,
  idFor,
  isUnusualPrice,
  planSchema,
  toFormValues,
  toPlan,
} from './plan-data';

/** Input for the number of units of one kind, with an option for no limit. */
function LimitField({ kind, label }: { kind: UnitKind; label: string }) {
  const { register, control, setValue, formState } = useFormContext<PlanValues>();
  const unlimited = useWatch({ control, name: `limits.${kind}.unlimited` });
  const error = formState.errors.limits?.[kind];
  return (
    <div className="grid content-start gap-2">
      <Field label={label} error={error?.message ?? error?.root?.message}>
        <Input
          inputMode="numeric"
          autoComplete="off"
          disabled={unlimited}
          placeholder={unlimited ? 'Unlimited' : undefined}
          aria-invalid={error ? true : undefined}
          {...register(`limits.${kind}.units`)}
        />
      </Field>
      <Checkbox
        label="Unlimited"
        aria-label={`${label}: unlimited`}
        checked={unlimited}
        onCheckedChange={(on) => {
          setValue(`limits.${kind}.unlimited`, on === true, { shouldValidate: formState.isSubmitted });
          if (on === true) setValue(`limits.${kind}.units`, '');
        }}
      />
    </div>
  );
}

const fields = [
  'name',
  'plan_id',
  'price',
  'duration_months',
  'limits.mock_interviews',
  'limits.resume_reviews',
  'limits.ai_tools',
  'limits',
  'features',
  'display_order',
] as const;

type Props = { plan: AdminPlan | null; nextPlace: number; onClose: () => void };

/** Creates or edits a plan. The user types rupees; the API gets paise. */
export function PlanForm({ plan, nextPlace, onClose }: Props) {
  const invalidate = useInvalidate();
  const form = useForm<PlanValues>({
    resolver: zodResolver(planSchema),
    defaultValues: toFormValues(plan, nextPlace),
  });
  const edit = useVersionedForm(form, {
    record: plan,
    toValues: (saved) => toFormValues(saved, nextPlace),
    describe: describePlan,
  });
  const [unusual, setUnusual] = useState<PlanValues | null>(null);
  const { errors, dirtyFields } = form.formState;
  const [price, months, popular] = useWatch({
    control: form.control,
    name: ['price', 'duration_months', 'is_popular'],
  });
  const paise = paiseOf(price);
  const save = useMutation({
    mutationFn: (values: PlanValues) =>
      plan ? changePlan(toPlan(values), edit.version) : addPlan(toPlan(values)),
    onSuccess: async (saved) => {
      await invalidate('plan.changed');
      toast.success(plan ? `${saved.name} updated` : `${saved.name} is on sale`);
      onClose();
    },
    onError: (error) => {
      if (edit.onStale(error)) void invalidate('plan.changed');
      else if (errorCode(error) === 'ALREADY_EXISTS') {
        form.setError('plan_id', { message: 'There’s already a plan with this ID.' }, { shouldFocus: true });
      } else setServerErrors(error, [...fields], form.setError);
    },
  });
  const submit = (values: PlanValues) => {
    if (edit.base && isUnusualPrice(edit.base.price, paiseOf(values.price)!)) setUnusual(values);
    else save.mutate(values);
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={plan ? `Edit ${plan.name}` : 'Add a plan'}
      description={plan ? 'Changes apply to new purchases only.' : 'It goes on sale as soon as you add it.'}
    >
      <FormProvider {...form}>
        <form noValidate className="grid gap-6" onSubmit={form.handleSubmit(submit, focusFirstInvalid)}>
          {edit.conflict && (
            <EditConflictNotice
              conflict={edit.conflict}
              busy={save.isPending}
              onTakeTheirs={edit.takeTheirs}
            />
          )}
          {save.isError && !['ALREADY_EXISTS', 'STALE_VERSION'].includes(errorCode(save.error) ?? '') && (
            <Notice tone="bad" title="We couldn’t save it">
              {errorMessage(save.error)}
            </Notice>
          )}
          <div className="grid gap-6 sm:grid-cols-2">
            <Field label="Name" error={errors.name?.message}>
              <Input
                {...form.register('name', {
                  onChange: (event: { target: { value: string } }) => {
                    if (!plan && !dirtyFields.plan_id) form.setValue('plan_id', idFor(event.target.value));
                  },
                })}
              />
            </Field>
            <Field
              label="ID"
              hint={plan ? 'It can’t be changed.' : 'Used in URLs and records. You can’t change it later.'}
              error={errors.plan_id?.message}
            >
              <Input
                readOnly={plan !== null}
                autoComplete="off"
                spellCheck={false}
                {...form.register('plan_id')}
              />
            </Field>
          </div>
          <div className="grid gap-6 sm:grid-cols-3">
            <Field
              label="Price in rupees"
              hint={
                paise !== null && Number(months) > 1 ? (
                  <>
                    <Money paise={Math.round(paise / Number(months) / 100) * 100} /> a month
                  </>
                ) : undefined
              }
              error={errors.price?.message}
            >
              <Input inputMode="decimal" autoComplete="off" placeholder="4,999" {...form.register('price')} />
            </Field>
            <Field label="Months" error={errors.duration_months?.message}>
              <Input inputMode="numeric" autoComplete="off" {...form.register('duration_months')} />
            </Field>
            <Field label="Position" hint="Lowest first." error={errors.display_order?.message}>
              <Input inputMode="numeric" autoComplete="off" {...form.register('display_order')} />
            </Field>
          </div>
          <div className="grid gap-6 sm:grid-cols-3">
            <LimitField kind="mock_interviews" label="Mocks" />
            <LimitField kind="resume_reviews" label="Resume reviews" />
            <LimitField kind="ai_tools" label="AI tool uses" />
          </div>
          <Field
            label="Features"
            optional
            hint="One per line, as shown on the pricing page."
            error={errors.features?.message}
          >
            <Textarea rows={4} {...form.register('features')} />
          </Field>
          <Checkbox
            label="Mark as most popular"
            checked={popular}
            onCheckedChange={(on) => form.setValue('is_popular', on === true)}
          />
          <FormActions submit={plan ? 'Save' : 'Add plan'} busy={save.isPending} onClose={onClose} />
        </form>
      </FormProvider>
      {unusual && edit.base && (
        <AlertDialog
          open
          onOpenChange={() => setUnusual(null)}
          title={`Change the price of ${edit.base.name}?`}
          description={
            <>
              From <Money paise={edit.base.price} /> to <Money paise={paiseOf(unusual.price)!} />. That is a
              large change: check that it isn’t a typing error.
            </>
          }
          cancel="Go back"
          confirm="Change the price"
          variant="primary"
          onConfirm={() => {
            save.mutate(unusual);
            setUnusual(null);
          }}
        />
      )}
    </Dialog>
  );
}
