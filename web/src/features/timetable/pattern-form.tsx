import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { toast } from 'sonner';
import { mentorsQuery } from '@/domain/mentors';
import {
  addDays,
  formatCalendarDate,
  formatClockTime,
  formatShortDay,
  mondayOf,
  platformToday,
  platformZone,
} from '@/lib/time';
import { cn } from '@/lib/cn';
import { ChipGroup } from '@/ui/form/chip';
import { Dialog } from '@/ui/dialog';
import { Field, FieldGroup, FormActions } from '@/ui/form/field';
import { Input, Select } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { TagPicker } from '@/ui/form/tag-picker';
import {
  type Pattern,
  type PlannedSlot,
  hours,
  lengths,
  patternSchema,
  readTime,
  useAddSlots,
  usePlannedSlots,
} from './pattern';
import { MentorSelect } from './slot-form';
import { typeOptions } from './slots';
import { focusFirstInvalid } from '@/lib/forms';

const why = { past: 'in the past', existing: 'already exists' };
const count = (planned: PlannedSlot[], status: PlannedSlot['status']) =>
  planned.filter((one) => one.status === status).length;

export const slotsText = (number: number) => `${number} ${number === 1 ? 'slot' : 'slots'}`;

/** Preview of a pattern: the slots it adds, and the times it skips with the reason. */
export function PatternPreview({ planned }: { planned: PlannedSlot[] }) {
  const [newSlots, past, existing] = [
    count(planned, 'new'),
    count(planned, 'past'),
    count(planned, 'existing'),
  ];
  const days = [...new Set(planned.map((one) => one.slot.date))];
  return (
    <div className="rounded-xl border border-line bg-sunken p-4">
      <div role="status">
        <p className="font-semibold">
          {planned.length === 0 ? 'No matching days between these dates' : `Adds ${slotsText(newSlots)}`}
        </p>
        {past + existing > 0 && (
          <p className="mt-1 text-sm text-muted">
            Skipped:{' '}
            {[
              existing > 0 && `${existing} already ${existing === 1 ? 'exists' : 'exist'}`,
              past > 0 && `${past} in the past`,
            ]
              .filter(Boolean)
              .join(', ')}
            .
          </p>
        )}
      </div>
      {planned.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="w-fit py-1 font-medium text-accent underline-offset-4 hover:underline">
            Show all
          </summary>
          <ul
            aria-label="Slots of this pattern"
            tabIndex={0}
            className="mt-2 grid max-h-56 gap-1.5 overflow-y-auto pr-2"
          >
            {days.map((date) => (
              <li key={date} className="grid grid-cols-[6.5rem_1fr] gap-2">
                <span className="text-muted">{formatShortDay(date)}</span>
                <span className="flex flex-wrap gap-x-3 tabular-nums">
                  {planned
                    .filter((one) => one.slot.date === date)
                    .map(({ slot, status }) => (
                      <span key={slot.start_time} className={cn(status !== 'new' && 'text-muted')}>
                        <span className={cn(status !== 'new' && 'line-through')}>
                          {formatClockTime(slot.start_time)}
                        </span>
                        {status !== 'new' && <span className="text-xs"> {why[status]}</span>}
                      </span>
                    ))}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const weekdays = Array.from({ length: 7 }, (_, day) => ({
  value: day,
  name: formatCalendarDate(addDays('2026-11-23', day), { weekday: 'short' }),
}));

const lengthText = (minutes: number) =>
  minutes % 60 === 0 ? `${minutes / 60} ${minutes === 60 ? 'hour' : 'hours'}` : `${minutes} minutes`;

type Props = { monday: string; onClose: () => void; onAdded: (week: string) => void };

/** Adds slots by pattern, with a preview before the submission. */
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
  const { planned, pending, error, refetch } = usePlannedSlots(pattern);
  const newSlots = planned.filter((one) => one.status === 'new').map((one) => one.slot);
  const isValid = patternSchema.safeParse(pattern).success;

  const add = useAddSlots((slots) => {
    toast.success(`${slotsText(slots.length)} added`);
    onAdded(mondayOf(slots[0]!.date));
  });

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title="Add slots in bulk"
      description={`Pick weekdays and times. Times are in ${platformZone().replaceAll('_', ' ')}.`}
    >
      <form
        noValidate
        className="grid gap-6"
        onSubmit={form.handleSubmit(() => add.mutate(newSlots), focusFirstInvalid)}
      >
        <FieldGroup label="Weekdays" error={errors.weekdays?.message}>
          <Controller
            control={form.control}
            name="weekdays"
            render={({ field }) => (
              <ChipGroup options={weekdays} chosen={field.value} onChange={field.onChange} />
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
              addLabel="Another time"
              max={48}
              parse={readTime}
              format={formatClockTime}
              error={fieldState.error?.message}
            />
          )}
        />
        <div className="grid gap-6 sm:grid-cols-3">
          <Field label="Length" error={errors.minutes?.message}>
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
          <Field label="Until and including" error={errors.until?.message}>
            <Input type="date" min={pattern.from} {...form.register('until')} />
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
        >
          <MentorSelect mentors={mentors.data} {...form.register('mentor_id')} />
        </Field>
        {error ? (
          <ErrorState
            error={error}
            title="We couldn’t load the existing slots"
            onRetry={() => void refetch()}
          />
        ) : pending ? (
          <Skeleton className="h-24 rounded-xl" />
        ) : (
          isValid && <PatternPreview planned={planned} />
        )}
        {add.isError && (
          <Notice tone="bad" title={`${add.error.added} of ${slotsText(add.error.all)} added`}>
            {add.error.message}
            {newSlots.length > 0 && ' The rest are listed above.'}
          </Notice>
        )}
        <FormActions
          submit={isValid && newSlots.length > 0 ? `Add ${slotsText(newSlots.length)}` : 'Add slots'}
          busy={add.isPending}
          disabled={pending || error !== null || (isValid && newSlots.length === 0)}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
