import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { companiesQuery } from '@/domain/queries';
import { interviewTypeLabels } from '@/domain/labels';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { InterviewType, Mentor } from '@/lib/api/types';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { useVersionedForm } from '@/lib/versioned-form';
import { ChipGroup } from '@/ui/form/chip';
import { Dialog } from '@/ui/dialog';
import { EditConflictNotice } from '@/ui/form/edit-conflict-notice';
import { Field, FieldGroup, FormActions } from '@/ui/form/field';
import { Input } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { TagPicker } from '@/ui/form/tag-picker';
import {
  addMentor,
  changeMentor,
  describeMentor,
  mentorSchema,
  type MentorValues,
  newMentorSchema,
  toProfile,
  toFormValues,
} from './mentor-data';
import { useInvalidate } from '@/lib/api/query-keys';

const types = (Object.keys(interviewTypeLabels) as InterviewType[]).map((value) => ({
  value,
  name: interviewTypeLabels[value].name,
}));
const fields = [
  'name',
  'email',
  'headline',
  'companies',
  'interview_types',
  'topics',
  'weekly_capacity',
] as const;

type Props = { mentor: Mentor | null; onClose: () => void };

/**
 * Invites a mentor or edits an existing one. The interview types, companies and topics decide for which requests this
 * mentor is suggested.
 */
export function MentorForm({ mentor, onClose }: Props) {
  const invalidate = useInvalidate();
  const companies = useQuery(companiesQuery);
  const form = useForm<MentorValues>({
    resolver: zodResolver(mentor ? mentorSchema : newMentorSchema) as never,
    defaultValues: toFormValues(mentor),
  });
  const edit = useVersionedForm(form, { record: mentor, toValues: toFormValues, describe: describeMentor });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: (values: MentorValues) =>
      mentor
        ? changeMentor(mentor.id, toProfile(values), edit.version)
        : addMentor({ ...toProfile(values), email: values.email }),
    onSuccess: async (saved) => {
      await invalidate('mentor.changed');
      if (mentor) toast.success(`${saved.name}’s profile was updated`);
      else {
        toast.success(`${saved.name} is now a mentor`, {
          description: `We emailed a password link to ${saved.email}.`,
        });
      }
      onClose();
    },
    onError: (error) => {
      if (edit.onStale(error)) void invalidate('mentor.changed');
      else if (errorCode(error) === 'EMAIL_TAKEN') {
        form.setError('email', { message: 'This email already has an account.' }, { shouldFocus: true });
      } else setServerErrors(error, [...fields], form.setError);
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={mentor ? `Edit ${mentor.name}` : 'Add a mentor'}
      description={mentor ? mentor.email : 'We’ll email them a link to set a password.'}
    >
      <form
        noValidate
        className="grid gap-6"
        onSubmit={form.handleSubmit((values) => save.mutate(values), focusFirstInvalid)}
      >
        {edit.conflict && (
          <EditConflictNotice conflict={edit.conflict} busy={save.isPending} onTakeTheirs={edit.takeTheirs} />
        )}
        {save.isError && !['EMAIL_TAKEN', 'STALE_VERSION'].includes(errorCode(save.error) ?? '') && (
          <Notice tone="bad" title="We couldn’t save it">
            {errorMessage(save.error)}
          </Notice>
        )}
        <div className="grid gap-6 sm:grid-cols-2">
          <Field label="Name" error={errors.name?.message}>
            <Input autoComplete="off" {...form.register('name')} />
          </Field>
          {!mentor && (
            <Field label="Email" error={errors.email?.message}>
              <Input type="email" inputMode="email" autoComplete="off" {...form.register('email')} />
            </Field>
          )}
        </div>
        <div className="grid gap-6 sm:grid-cols-[1fr_12rem]">
          <Field label="Headline" optional error={errors.headline?.message}>
            <Input placeholder="Staff engineer, 8 years of interviewing" {...form.register('headline')} />
          </Field>
          <Field label="Maximum mocks a week" error={errors.weekly_capacity?.message}>
            <Input inputMode="numeric" autoComplete="off" {...form.register('weekly_capacity')} />
          </Field>
        </div>
        <FieldGroup label="Interviews for" error={errors.interview_types?.message}>
          <Controller
            control={form.control}
            name="interview_types"
            render={({ field }) => (
              <ChipGroup options={types} chosen={field.value} onChange={field.onChange} />
            )}
          />
        </FieldGroup>
        <Controller
          control={form.control}
          name="companies"
          render={({ field, fieldState }) => (
            <TagPicker
              label="Companies they have interviewed for"
              optional
              suggestions={companies.isPending ? undefined : (companies.data ?? []).map((one) => one.name)}
              chosen={field.value}
              onChange={field.onChange}
              addLabel="Another company"
              max={30}
              maxLength={100}
              error={fieldState.error?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="topics"
          render={({ field, fieldState }) => (
            <TagPicker
              label="Topics"
              optional
              hint="Up to 10."
              suggestions={[]}
              chosen={field.value}
              onChange={field.onChange}
              addLabel="A topic"
              max={10}
              error={fieldState.error?.message}
            />
          )}
        />
        <FormActions submit={mentor ? 'Save' : 'Add and send link'} busy={save.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
