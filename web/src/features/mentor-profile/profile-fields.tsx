import { useQueries, useQuery } from '@tanstack/react-query';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { companiesQuery, topicsQuery } from '@/lib/api/catalog';
import type { InterviewType } from '@/lib/api/types';
import { interviewTypeWords } from '@/lib/words';
import { Card, CardHeader } from '@/ui/card';
import { ChipChoice } from '@/ui/chip-choice';
import { Field, FieldGroup } from '@/ui/field';
import { Input, Textarea } from '@/ui/input';
import { TagPicker } from '@/ui/tag-picker';
import { ZonePicker } from '@/ui/zone-picker';
import { MOST_COMPANIES, MOST_TOPICS, type ProfileInput } from './profile-schema';

type Props = { form: UseFormReturn<ProfileInput> };

const typeOptions = (Object.keys(interviewTypeWords) as InterviewType[]).map((value) => ({
  value,
  name: interviewTypeWords[value].name,
}));

const asNumber = { setValueAs: (typed: unknown) => (typed === '' || typed === null ? null : Number(typed)) };

/** Who the mentor is. */
export function AboutFields({ form }: Props) {
  const { errors } = form.formState;
  return (
    <Card>
      <CardHeader title="About you" />
      <div className="grid gap-5">
        <Field
          label="Headline"
          optional
          hint="One line, such as: Staff engineer, search."
          error={errors.headline?.message}
        >
          <Input maxLength={200} {...form.register('headline')} />
        </Field>
        <Field
          label="About you as an interviewer"
          optional
          hint="What you have interviewed for, and what a mock with you is like."
          error={errors.bio?.message}
        >
          <Textarea maxLength={2000} {...form.register('bio')} />
        </Field>
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Field label="Where you work" optional error={errors.current_company?.message}>
            <Input maxLength={100} autoComplete="organization" {...form.register('current_company')} />
          </Field>
          <Field label="Years of experience" optional error={errors.years_experience?.message}>
            <Input
              type="number"
              inputMode="numeric"
              min={0}
              max={70}
              {...form.register('years_experience', asNumber)}
            />
          </Field>
        </div>
      </div>
    </Card>
  );
}

/** What the mentor interviews for. */
export function MatchFields({ form }: Props) {
  const { errors } = form.formState;
  const companies = useQuery(companiesQuery);
  const types = useWatch({ control: form.control, name: 'interview_types' });
  const topics = useQueries({ queries: types.map((type) => topicsQuery(type)) });
  const suggested = [...new Set(topics.flatMap((query) => query.data ?? []).map((topic) => topic.name))];
  return (
    <Card>
      <CardHeader title="What you interview for">
        Admins see who fits a request by these. What you do not choose is rarely assigned to you.
      </CardHeader>
      <div className="grid gap-7">
        <Controller
          control={form.control}
          name="interview_types"
          render={({ field }) => (
            <FieldGroup label="Interview types" error={errors.interview_types?.message}>
              <ChipChoice
                options={typeOptions}
                chosen={field.value}
                onChange={field.onChange}
                invalid={errors.interview_types !== undefined}
              />
            </FieldGroup>
          )}
        />
        <Controller
          control={form.control}
          name="companies"
          render={({ field }) => (
            <TagPicker
              label="Companies"
              optional
              hint="Where you have interviewed, or know how it is done."
              error={errors.companies?.message}
              suggestions={companies.isPending ? undefined : (companies.data ?? []).map(({ name }) => name)}
              chosen={field.value}
              onChange={field.onChange}
              another="Another company"
              most={MOST_COMPANIES}
              longest={100}
            />
          )}
        />
        <Controller
          control={form.control}
          name="topics"
          render={({ field }) => (
            <TagPicker
              label="Topics"
              optional
              hint={`Up to ${MOST_TOPICS} that you like to go deep in. ${field.value.length} chosen.`}
              error={errors.topics?.message}
              suggestions={
                suggested.length === 0 && topics.some((query) => query.isPending) ? undefined : suggested
              }
              chosen={field.value}
              onChange={field.onChange}
              another="Another topic"
              most={MOST_TOPICS}
            />
          )}
        />
      </div>
    </Card>
  );
}

/** When, and how much. */
export function TimeFields({ form }: Props) {
  const { errors } = form.formState;
  return (
    <Card>
      <CardHeader title="Your time" />
      <div className="grid gap-5">
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Controller
            control={form.control}
            name="timezone"
            render={({ field }) => (
              <Field
                label="Time zone"
                hint="All times here and in our mails are given in it."
                error={errors.timezone?.message}
              >
                <ZonePicker value={field.value} onChange={field.onChange} />
              </Field>
            )}
          />
          <Field
            label="Mocks a week, at most"
            hint="Those with room in a week are suggested first. It is a wish, not a lock."
            error={errors.weekly_capacity?.message}
          >
            <Input
              type="number"
              inputMode="numeric"
              min={0}
              max={100}
              {...form.register('weekly_capacity', asNumber)}
            />
          </Field>
        </div>
      </div>
    </Card>
  );
}
