import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { toast } from 'sonner';
import { mentorsQuery } from '@/lib/api/mentors';
import { addDays, calendarText, mondayOf, platformToday, platformZone } from '@/lib/calendar';
import { ChipChoice } from '@/ui/chip-choice';
import { Dialog } from '@/ui/dialog';
import { Field, FieldGroup } from '@/ui/field';
import { FormActions } from '@/ui/form-actions';
import { Input } from '@/ui/input';
import { Notice } from '@/ui/notice';
import { Select } from '@/ui/select';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { TagPicker } from '@/ui/tag-picker';
import { MentorSelect } from './mentor-select';
import type { Pattern } from './pattern';
import { PatternPreview, slotsText } from './pattern-preview';
import { hours, lengths, patternSchema, readTime } from './pattern-schema';
import { useAdding } from './use-adding';
import { usePlanned } from './use-planned';
import { typeOptions } from './words';

const weekdays = Array.from({ length: 7 }, (_, day) => ({
  value: day,
  name: calendarText(addDays('2026-11-23', day), { weekday: 'short' }),
}));

const lengthText = (minutes: number) =>
  minutes % 60 === 0 ? `${minutes / 60} ${minutes === 60 ? 'hour' : 'hours'}` : `${minutes} minutes`;

type Props = { monday: string; onClose: () => void; onAdded: (week: string) => void };

/** Adds many slots at once, by pattern, after having shown what it would add. */
export function PatternForm({ monday, onClose, onAdded }: Props) {
  const mentors = useQuery(mentorsQuery);
  const first = monday < platformToday() ? platformToday() : monday;
  const form = useForm<Pattern>({
    resolver: zodResolver(patternSchema) as never,
    mode: 'onChange',
    defaultValues: {
      weekdays: [0, 1, 2, 3, 4],
      times: ['10:00', '18:00'],
      minutes: 60,
      from: first,
      until: addDays(mondayOf(first), 13),
      interview_types: typeOptions.map((option) => option.value),
      mentor_id: '',
    },
  });
  const { errors } = form.formState;
  const pattern = useWatch({ control: form.control }) as Pattern;
  const { planned, pending, error, refetch } = usePlanned(pattern);
  const fresh = planned.filter((one) => one.fate === 'new').map((one) => one.slot);
  const sound = patternSchema.safeParse(pattern).success;

  const add = useAdding((slots) => {
    toast.success(`${slotsText(slots.length)} added`);
    onAdded(mondayOf(slots[0]!.date));
  });

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title="Add many slots"
      description={`Every chosen time on every chosen weekday. Times are those of ${platformZone()}.`}
    >
      <form noValidate className="grid gap-6" onSubmit={form.handleSubmit(() => add.mutate(fresh))}>
        <FieldGroup label="Weekdays" error={errors.weekdays?.message}>
          <Controller
            control={form.control}
            name="weekdays"
            render={({ field }) => (
              <ChipChoice options={weekdays} chosen={field.value} onChange={field.onChange} />
            )}
          />
        </FieldGroup>
        <Controller
          control={form.control}
          name="times"
          render={({ field, fieldState }) => (
            <TagPicker
              label="Times of day"
              suggestions={hours}
              chosen={field.value}
              onChange={(times) => field.onChange([...times].sort())}
              another="Another time"
              most={48}
              read={readTime}
              error={fieldState.error?.message}
            />
          )}
        />
        <div className="grid gap-6 sm:grid-cols-3">
          <Field label="Length of each" error={errors.minutes?.message}>
            <Select {...form.register('minutes', { valueAsNumber: true, deps: ['times'] })}>
              {lengths.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {lengthText(minutes)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="From" error={errors.from?.message}>
            <Input type="date" min={platformToday()} {...form.register('from', { deps: ['until'] })} />
          </Field>
          <Field label="Until, this day included" error={errors.until?.message}>
            <Input type="date" min={pattern.from} {...form.register('until')} />
          </Field>
        </div>
        <FieldGroup label="Interview types" error={errors.interview_types?.message}>
          <Controller
            control={form.control}
            name="interview_types"
            render={({ field }) => (
              <ChipChoice options={typeOptions} chosen={field.value} onChange={field.onChange} />
            )}
          />
        </FieldGroup>
        <Field label="Mentor" hint="A slot of nobody can be given to any mentor who is free.">
          <MentorSelect mentors={mentors.data} {...form.register('mentor_id')} />
        </Field>
        {error ? (
          <ErrorState
            error={error}
            title="We could not see which slots are there"
            onRetry={() => void refetch()}
          />
        ) : pending ? (
          <Skeleton className="h-24 rounded-xl" />
        ) : (
          sound && <PatternPreview planned={planned} />
        )}
        {add.isError && (
          <Notice tone="bad" title={`${add.error.added} of ${slotsText(add.error.all)} added`}>
            {add.error.message}
            {fresh.length > 0 && ' Above is what is still to be added.'}
          </Notice>
        )}
        <FormActions
          act={sound && fresh.length > 0 ? `Add ${slotsText(fresh.length)}` : 'Add slots'}
          busy={add.isPending}
          disabled={pending || error !== null || (sound && fresh.length === 0)}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
