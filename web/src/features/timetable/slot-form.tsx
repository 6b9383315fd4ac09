import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { toast } from 'sonner';
import { mentorsQuery } from '@/domain/mentors';
import { errorCode } from '@/lib/api/errors';
import type { AdminSlot, InterviewType, Mentor } from '@/lib/api/types';
import { formatShortDay, isDate, platformToday, platformZone } from '@/lib/time';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { type Description, useVersionedForm } from '@/lib/versioned-form';
import { z } from '@/lib/zod';
import { ChipGroup } from '@/ui/form/chip';
import { Dialog } from '@/ui/dialog';
import { EditConflictNotice } from '@/ui/form/edit-conflict-notice';
import { Field, FieldGroup, FormActions } from '@/ui/form/field';
import { Input, Select } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { addSlot, changeSlot, refusalMessage, slotLabel, typeOptions, typesLabel } from './slots';
import { useInvalidate } from '@/lib/api/query-keys';

type MentorSelectProps = ComponentProps<'select'> & { mentors: Mentor[] | undefined; kept?: string | null };

/** Selects the slot's mentor, or any mentor. A paused mentor stays selected but cannot be newly selected. */
export function MentorSelect({ mentors, kept, ...props }: MentorSelectProps) {
  return (
    <Select key={mentors ? 'known' : 'unknown'} {...props}>
      <option value="">Any mentor</option>
      {!mentors && kept && <option value={kept}>A mentor</option>}
      {mentors?.map((mentor) => (
        <option key={mentor.id} value={mentor.id} disabled={mentor.status === 'Paused' && mentor.id !== kept}>
          {mentor.status === 'Paused' ? `${mentor.name} (paused)` : mentor.name}
        </option>
      ))}
    </Select>
  );
}

const statusLabels = { available: 'Available', booked: 'Booked', blocked: 'Blocked' };

const time = z.string().check(z.regex(/^\d\d:\d\d$/, 'Enter a time, such as 10:30 am'));

const schema = z.object({
  date: z.string().check(z.refine(isDate, 'Enter a date')),
  start_time: time,
  end_time: time,
  interview_types: z.array(z.string()).check(z.minLength(1, 'Choose at least one')),
  mentor_id: z.string(),
});

type Values = Omit<z.infer<typeof schema>, 'interview_types'> & { interview_types: InterviewType[] };

type Props = { onClose: () => void } & ({ slot: AdminSlot } | { date: string });

const toValues = (slot: AdminSlot): Values => ({ ...slot, mentor_id: slot.mentor_id ?? '' });

const describeSlot = (values: Partial<AdminSlot> & Values, mentors?: Mentor[]): Description => ({
  Date: formatShortDay(values.date),
  Starts: values.start_time,
  Ends: values.end_time,
  'Interview types': typesLabel(values.interview_types),
  Mentor: values.mentor_id
    ? (mentors?.find(({ id }) => id === values.mentor_id)?.name ?? 'A mentor')
    : 'Any mentor',
  Status: values.status ? statusLabels[values.status] : '',
});

const fields = ['date', 'start_time', 'end_time', 'interview_types', 'mentor_id'] as const;

/** Adds a slot, or edits one that is not booked. Sends only the changed fields. */
export function SlotForm({ onClose, ...given }: Props) {
  const slot = 'slot' in given ? given.slot : null;
  const invalidate = useInvalidate();
  const mentors = useQuery(mentorsQuery);
  const form = useForm<Values>({
    resolver: zodResolver(schema) as never,
    defaultValues: slot
      ? toValues(slot)
      : {
          date: 'date' in given ? given.date : platformToday(),
          start_time: '10:00',
          end_time: '11:00',
          interview_types: typeOptions.map((option) => option.value),
          mentor_id: '',
        },
  });
  const edit = useVersionedForm(form, {
    record: slot,
    toValues,
    describe: (values) => describeSlot(values, mentors.data),
  });
  const { errors, dirtyFields } = form.formState;
  const [start, end] = useWatch({ control: form.control, name: ['start_time', 'end_time'] });

  const save = useMutation({
    mutationFn: (values: Values) => {
      const body = { ...values, mentor_id: values.mentor_id || null };
      if (!slot) return addSlot(body);
      const changed = fields.filter((field) => dirtyFields[field]).map((field) => [field, body[field]]);
      return changeSlot({ id: slot.id, ...Object.fromEntries(changed) }, edit.version);
    },
    onSuccess: async (saved) => {
      await invalidate('slot.changed');
      toast.success(slot ? 'Slot updated' : 'Slot added', { description: slotLabel(saved) });
      onClose();
    },
    onError: (error) => {
      setServerErrors(error, [...fields], form.setError);
      if (edit.onStale(error) || errorCode(error) === 'NOT_FOUND') void invalidate('slot.changed');
    },
  });

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={slot ? 'Edit slot' : 'Add a slot'}
      description={slot ? slotLabel(slot) : `Times are in ${platformZone().replaceAll('_', ' ')}.`}
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={form.handleSubmit((values) => save.mutate(values), focusFirstInvalid)}
      >
        {edit.conflict && (
          <EditConflictNotice conflict={edit.conflict} busy={save.isPending} onTakeTheirs={edit.takeTheirs} />
        )}
        {save.isError && errorCode(save.error) !== 'STALE_VERSION' && (
          <Notice tone="bad" title={slot ? 'We couldn’t update the slot' : 'We couldn’t add the slot'}>
            {errorCode(save.error) === 'IN_USE'
              ? 'A mentee has requested this time, so you can’t change it until the request is decided. You can block it so they choose another.'
              : refusalMessage(save.error)}
          </Notice>
        )}
        <Field label="Date" error={errors.date?.message}>
          <Input type="date" min={platformToday()} {...form.register('date')} />
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field label="Starts" error={errors.start_time?.message}>
            <Input type="time" {...form.register('start_time')} />
          </Field>
          <Field
            label="Ends"
            error={errors.end_time?.message}
            hint={start && end && end <= start ? 'On the next day' : undefined}
          >
            <Input type="time" {...form.register('end_time')} />
          </Field>
        </div>
        <FieldGroup label="Interview types" error={errors.interview_types?.message}>
          <Controller
            control={form.control}
            name="interview_types"
            render={({ field }) => (
              <ChipGroup options={typeOptions} chosen={field.value} onChange={field.onChange} />
            )}
          />
        </FieldGroup>
        <Field
          label="Mentor"
          hint="Choose a mentor to reserve the slot for them. Otherwise any free mentor can take it."
          error={errors.mentor_id?.message}
        >
          <MentorSelect mentors={mentors.data} kept={slot?.mentor_id} {...form.register('mentor_id')} />
        </Field>
        <FormActions submit={slot ? 'Save' : 'Add slot'} busy={save.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
