import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { companiesQuery } from '@/domain/catalog';
import { interviewTypeWords } from '@/domain/labels';
import { codeOf, messageOf } from '@/lib/api/errors';
import type { InterviewType, Mentor } from '@/lib/api/types';
import { showFieldErrors } from '@/lib/forms';
import { ChipChoice } from '@/ui/chip';
import { Dialog } from '@/ui/dialog';
import { Field, FieldGroup, FormActions } from '@/ui/field';
import { Input } from '@/ui/input';
import { Notice } from '@/ui/notice';
import { TagPicker } from '@/ui/tag-picker';
import {
  addMentor,
  changeMentor,
  mentorSchema,
  type MentorValues,
  newMentorSchema,
  profileOf,
  valuesOf,
} from './mentor-data';

const types = (Object.keys(interviewTypeWords) as InterviewType[]).map((value) => ({
  value,
  name: interviewTypeWords[value].name,
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

/** Invites a mentor, or changes what is known of one. What they interview for steers who is suggested for a request. */
export function MentorForm({ mentor, onClose }: Props) {
  const queries = useQueryClient();
  const companies = useQuery(companiesQuery);
  const form = useForm<MentorValues>({
    resolver: zodResolver(mentor ? mentorSchema : newMentorSchema) as never,
    defaultValues: valuesOf(mentor),
  });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: (values: MentorValues) =>
      mentor
        ? changeMentor(mentor.id, profileOf(values))
        : addMentor({ ...profileOf(values), email: values.email }),
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ queryKey: ['admin'] });
      if (mentor) toast.success(`${saved.name}’s profile is changed`);
      else {
        toast.success(`${saved.name} is a mentor now`, {
          description: `A link to set the password was mailed to ${saved.email}.`,
        });
      }
      onClose();
    },
    onError: (error) => {
      if (codeOf(error) === 'EMAIL_TAKEN') {
        form.setError(
          'email',
          { message: 'Somebody has an account with this address.' },
          { shouldFocus: true },
        );
      } else showFieldErrors(error, [...fields], form.setError);
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={mentor ? `Edit ${mentor.name}` : 'Add a mentor'}
      description={
        mentor ? mentor.email : 'They are mailed a link to set a password, and can then see their mocks.'
      }
    >
      <form noValidate className="grid gap-6" onSubmit={form.handleSubmit((values) => save.mutate(values))}>
        {save.isError && codeOf(save.error) !== 'EMAIL_TAKEN' && (
          <Notice tone="bad" title="Nothing was saved">
            {messageOf(save.error)}
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
          <Field label="Mocks a week, at most" error={errors.weekly_capacity?.message}>
            <Input inputMode="numeric" autoComplete="off" {...form.register('weekly_capacity')} />
          </Field>
        </div>
        <FieldGroup label="Interviews for" error={errors.interview_types?.message}>
          <Controller
            control={form.control}
            name="interview_types"
            render={({ field }) => (
              <ChipChoice options={types} chosen={field.value} onChange={field.onChange} />
            )}
          />
        </FieldGroup>
        <Controller
          control={form.control}
          name="companies"
          render={({ field, fieldState }) => (
            <TagPicker
              label="Companies they know from inside"
              optional
              suggestions={companies.isPending ? undefined : (companies.data ?? []).map((one) => one.name)}
              chosen={field.value}
              onChange={field.onChange}
              another="Another company"
              most={30}
              longest={100}
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
              hint="Up to 10 that they like to ask about."
              suggestions={[]}
              chosen={field.value}
              onChange={field.onChange}
              another="A topic"
              most={10}
              error={fieldState.error?.message}
            />
          )}
        />
        <FormActions
          act={mentor ? 'Save' : 'Add and mail the link'}
          busy={save.isPending}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
