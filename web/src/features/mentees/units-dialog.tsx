import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { toast } from 'sonner';
import { unitLabels } from '@/domain/labels';
import { unitsLeft } from '@/domain/me';
import { ApiError, errorCode, errorMessage } from '@/lib/api/errors';
import type { UnitKind, User } from '@/lib/api/types';
import { compareEdits, type Description, type EditConflict, staleRecord } from '@/lib/versioned-form';
import { z } from '@/lib/zod';
import { focusFirstInvalid, fieldMessage } from '@/lib/forms';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { EditConflictNotice } from '@/ui/form/edit-conflict-notice';
import { Field, FieldGroup } from '@/ui/form/field';
import { Input, Select, Textarea } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { RadioCard, RadioCards } from '@/ui/form/radio-cards';
import { changeMentee } from './mentee-table';
import { useInvalidate } from '@/lib/api/query-keys';

export const unitsSchema = z.object({
  kind: z.enum(['mock_interviews', 'resume_reviews', 'ai_tools']),
  direction: z.enum(['give', 'take']),
  count: z
    .number('Enter how many')
    .check(
      z.int('Enter a whole number'),
      z.minimum(1, 'Enter 1 or more'),
      z.maximum(50, 'Enter 50 or fewer'),
    ),
  reason: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Enter a reason. The mentee will see it.'),
      z.maxLength(200, 'Use at most 200 characters'),
    ),
});

export type UnitsInput = z.infer<typeof unitsSchema>;

const describe = (mentee: User): Description =>
  Object.fromEntries([
    ['Plan', mentee.plan_name],
    ['Status', mentee.status],
    ...(Object.keys(unitLabels) as UnitKind[]).map((kind) => [
      `${capital(unitLabels[kind].many)} left`,
      String(unitsLeft(mentee, kind) ?? 'Unlimited'),
    ]),
  ]) as Description;

const limited = (mentee: User) =>
  (Object.keys(unitLabels) as UnitKind[]).filter((kind) => mentee.limits[kind] !== null);

/** Maps the server's field names to the form's fields. */
const fieldOf = { 'quota.kind': 'kind', 'quota.units': 'count', 'quota.reason': 'reason' } as const;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Adds units to a mentee's balance or removes some. The reason is recorded. */
export function UnitsDialog({ mentee: opened, onClose }: { mentee: User; onClose: () => void }) {
  const invalidate = useInvalidate();
  const [mentee, setMentee] = useState(opened);
  const [conflict, setConflict] = useState<EditConflict | null>(null);
  const form = useForm<UnitsInput>({
    resolver: zodResolver(unitsSchema),
    defaultValues: { kind: limited(mentee)[0], direction: 'give', count: 1, reason: '' },
  });
  const { errors } = form.formState;
  const { kind = 'mock_interviews', direction, count = 0 } = useWatch({ control: form.control });
  const left = unitsLeft(mentee, kind) ?? 0;

  const change = useMutation({
    mutationFn: (input: UnitsInput) => {
      const units = input.direction === 'give' ? input.count : -input.count;
      return changeMentee({
        id: mentee.id,
        change: { quota: { kind: input.kind, units, reason: input.reason } },
        version: mentee.version,
      });
    },
    onSuccess: async (_, { direction, count, kind }) => {
      await invalidate('mentee.changed');
      const units = `${count} ${count === 1 ? unitLabels[kind].one : unitLabels[kind].many}`;
      toast.success(
        direction === 'give'
          ? `${units} added to ${mentee.name}’s plan`
          : `${units} removed from ${mentee.name}’s plan`,
      );
      onClose();
    },
    onError: (error) => {
      const current = staleRecord<User>(error);
      if (current) {
        setConflict(compareEdits(describe(mentee), describe(current), describe(mentee)));
        setMentee(current);
        return void invalidate('mentee.changed');
      }
      if (!(error instanceof ApiError)) return;
      focusFirstInvalid();
      error.fields.forEach(({ field, message }) => {
        if (field in fieldOf)
          form.setError(fieldOf[field as keyof typeof fieldOf], { message: refusalText(message) });
      });
    },
  });
  const elsewhere =
    change.error &&
    errorCode(change.error) !== 'STALE_VERSION' &&
    !(change.error instanceof ApiError && change.error.fields.some(({ field }) => field in fieldOf));

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Adjust ${mentee.name}’s balance`}
      description={`On ${mentee.plan_name}. The mentee will see the reason.`}
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={form.handleSubmit((input) => change.mutate(input), focusFirstInvalid)}
      >
        {conflict && (
          <EditConflictNotice conflict={conflict} busy={change.isPending} onTakeTheirs={onClose} />
        )}
        <Field label="Item">
          <Select {...form.register('kind')}>
            {limited(mentee).map((one) => (
              <option key={one} value={one}>
                {capital(unitLabels[one].many)}
              </option>
            ))}
          </Select>
        </Field>
        <Controller
          control={form.control}
          name="direction"
          render={({ field }) => (
            <FieldGroup label="Change">
              <RadioCards
                label="Change"
                value={field.value}
                onChange={field.onChange}
                className="grid-cols-2"
              >
                <RadioCard value="give">Add</RadioCard>
                <RadioCard value="take">Remove</RadioCard>
              </RadioCards>
            </FieldGroup>
          )}
        />
        <Field
          label="How many"
          error={errors.count?.message}
          hint={leftText(left, direction === 'take' ? -count : count)}
        >
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={50}
            {...form.register('count', { valueAsNumber: true })}
          />
        </Field>
        <Field label="Reason" error={errors.reason?.message}>
          <Textarea rows={2} maxLength={200} {...form.register('reason')} />
        </Field>
        {elsewhere && <Notice tone="bad">{errorMessage(change.error)}</Notice>}
        <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
          <Button variant="secondary" onClick={onClose}>
            Close
          </Button>
          <Button type="submit" busy={change.isPending}>
            {direction === 'take' ? 'Remove' : 'Add'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Returns the message for a refused removal, which says how many units are left. */
function refusalText(message: string) {
  const left = /left: (\d+)$/.exec(message)?.[1];
  return left === undefined ? fieldMessage(message) : `Only ${left} left; remove ${left} or fewer`;
}

function leftText(left: number, change: number) {
  if (!Number.isFinite(change)) return `${left} left now.`;
  return `${left} left now, ${Math.max(0, left + change)} after this.`;
}
