import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Control, Controller, useForm, type UseFormReturn, useWatch } from 'react-hook-form';
import { toast } from 'sonner';
import { useMe, useSetMe } from '@/domain/me';
import { companiesQuery, topicsQuery } from '@/domain/queries';
import { interviewTypeLabels } from '@/domain/labels';
import { MentorAbout } from '@/domain/mentor-about';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { InterviewType, MentorProfile } from '@/lib/api/types';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { usePersistedDraft, usePersistedForm } from '@/lib/persisted-draft';
import { DRAFT_PREFIX } from '@/lib/session';
import { staleRecord, useVersionedForm } from '@/lib/versioned-form';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { ChipGroup } from '@/ui/form/chip';
import { DraftNotice } from '@/ui/form/draft-notice';
import { EditConflictNotice } from '@/ui/form/edit-conflict-notice';
import { Field, FieldGroup } from '@/ui/form/field';
import { Input, Textarea } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { TagPicker } from '@/ui/form/tag-picker';
import { TimeZonePicker } from '@/ui/form/time-zone-picker';
import {
  describeProfile,
  toFormValues,
  MAX_COMPANIES,
  MAX_TOPICS,
  type ProfileInput,
  toProfile,
  profileDraftSchema,
  profileQuery,
  profileSchema,
  saveProfile,
} from './profile-data';

/** A profile from the server, which always has a version. */
type SavedProfile = MentorProfile & { version: number };

type AboutFieldsProps = { form: UseFormReturn<ProfileInput> };

const typeOptions = (Object.keys(interviewTypeLabels) as InterviewType[]).map((value) => ({
  value,
  name: interviewTypeLabels[value].name,
}));

const asNumber = { setValueAs: (typed: unknown) => (typed === '' || typed === null ? null : Number(typed)) };

/** Name, headline and biography. */
export function AboutFields({ form }: AboutFieldsProps) {
  const { errors } = form.formState;
  return (
    <Card>
      <CardHeader title="About you" />
      <div className="grid gap-5">
        <Field
          label="Headline"
          optional
          hint="One line, such as “Staff engineer, search”."
          error={errors.headline?.message}
        >
          <Input maxLength={200} {...form.register('headline')} />
        </Field>
        <Field
          label="About you as an interviewer"
          optional
          hint="Which roles you’ve interviewed candidates for, and how you run a mock."
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

/** Companies, interview types, levels and tracks. */
export function MatchFields({ form }: AboutFieldsProps) {
  const { errors } = form.formState;
  const companies = useQuery(companiesQuery);
  const types = useWatch({ control: form.control, name: 'interview_types' });
  const topics = useQueries({ queries: types.map((type) => topicsQuery(type)) });
  const suggested = [...new Set(topics.flatMap((query) => query.data ?? []).map((topic) => topic.name))];
  return (
    <Card>
      <CardHeader title="What you interview for">We match you with mentees using these.</CardHeader>
      <div className="grid gap-7">
        <Controller
          control={form.control}
          name="interview_types"
          render={({ field }) => (
            <FieldGroup label="Interview types" error={errors.interview_types?.message}>
              <ChipGroup
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
              hint="Companies you have interviewed for."
              error={errors.companies?.message}
              suggestions={companies.isPending ? undefined : (companies.data ?? []).map(({ name }) => name)}
              chosen={field.value}
              onChange={field.onChange}
              addLabel="Another company"
              max={MAX_COMPANIES}
              maxLength={100}
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
              hint={`Up to ${MAX_TOPICS} you know well. ${field.value.length} chosen.`}
              error={errors.topics?.message}
              suggestions={
                suggested.length === 0 && topics.some((query) => query.isPending) ? undefined : suggested
              }
              chosen={field.value}
              onChange={field.onChange}
              addLabel="Another topic"
              max={MAX_TOPICS}
            />
          )}
        />
      </div>
    </Card>
  );
}

/** Availability and weekly capacity. */
export function TimeFields({ form }: AboutFieldsProps) {
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
                hint="We show all times in this zone, here and in emails."
                error={errors.timezone?.message}
              >
                <TimeZonePicker value={field.value} onChange={field.onChange} />
              </Field>
            )}
          />
          <Field
            label="Maximum mocks a week"
            hint="We suggest mentors with room first. You may still be assigned more."
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

/** The mentor's own profile, with a preview of what mentees see. */
export function ProfileForm({ profile }: { profile: MentorProfile }) {
  const user = useMe();
  const setMe = useSetMe();
  const queries = useQueryClient();
  const form = useForm<ProfileInput>({
    resolver: zodResolver(profileSchema),
    defaultValues: toFormValues(profile),
  });
  const stored = usePersistedDraft({
    key: `${DRAFT_PREFIX}mentor-profile.${user.id}`,
    schema: profileDraftSchema,
    storage: 'tab',
  });
  const draft = usePersistedForm(form, stored, toFormValues(profile));
  const edit = useVersionedForm(form, {
    record: profile as SavedProfile,
    toValues: toFormValues,
    describe: describeProfile,
  });
  const { isDirty } = form.formState;
  const save = useMutation({
    mutationFn: (input: ProfileInput) => saveProfile(toProfile(input), edit.version!),
    onSuccess: (saved) => {
      draft.discard();
      edit.settle();
      form.reset(toFormValues(saved));
      queries.setQueryData(profileQuery.queryKey, saved);
      setMe({ timezone: saved.timezone });
      toast.success('Profile saved');
    },
    onError: (error) => {
      if (edit.onStale(error)) queries.setQueryData(profileQuery.queryKey, staleRecord<SavedProfile>(error)!);
      else setServerErrors(error, Object.keys(profileSchema.shape) as (keyof ProfileInput)[], form.setError);
    },
  });
  return (
    <div className="grid items-start gap-8 xl:grid-cols-[1.5fr_1fr]">
      <form
        noValidate
        className="grid min-w-0 gap-6"
        onSubmit={form.handleSubmit((input) => save.mutate(input), focusFirstInvalid)}
      >
        <DraftNotice draft={draft} />
        {edit.conflict && (
          <EditConflictNotice
            conflict={edit.conflict}
            busy={save.isPending}
            onTakeTheirs={() => {
              draft.discard();
              edit.takeTheirs();
            }}
          />
        )}
        {save.isError && errorCode(save.error) !== 'STALE_VERSION' && (
          <Notice tone="bad" title="We couldn’t save your profile">
            {errorMessage(save.error)} Your changes are still here.
          </Notice>
        )}
        <AboutFields form={form} />
        <MatchFields form={form} />
        <TimeFields form={form} />
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" busy={save.isPending} disabled={!isDirty && !save.isPending}>
            Save profile
          </Button>
          {isDirty && !save.isPending && <p className="text-sm text-muted">Unsaved changes</p>}
        </div>
      </form>
      <Preview name={user.name} control={form.control} />
    </div>
  );
}

function Preview({ name, control }: { name: string; control: Control<ProfileInput> }) {
  const input = useWatch({ control }) as ProfileInput;
  return (
    <section aria-label="Preview" className="grid gap-4 xl:sticky xl:top-12">
      <div>
        <h2 className="text-lg font-semibold">What your mentees see</h2>
        <p className="mt-1 text-sm text-muted">
          Under “About {name.split(/\s+/u)[0]}” on each mock with you. Your email and weekly maximum aren’t
          shown there.
        </p>
      </div>
      <Card as="article" aria-label={name}>
        <MentorAbout mentor={{ ...toProfile(input), name }} named />
      </Card>
    </section>
  );
}
