import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { companiesQuery } from '@/lib/api/catalog';
import { codeOf, messageOf } from '@/lib/api/refusal';
import type { Company, CompanyCategory, Level } from '@/lib/api/types';
import { showFieldErrors } from '@/lib/forms';
import { categoryWords, levelWords, trackText } from '@/lib/words';
import { ChipChoice } from '@/ui/chip-choice';
import { Dialog } from '@/ui/dialog';
import { Field, FieldGroup } from '@/ui/field';
import { FormActions } from '@/ui/form-actions';
import { Input, Textarea } from '@/ui/input';
import { Notice } from '@/ui/notice';
import { Select } from '@/ui/select';
import { TagPicker } from '@/ui/tag-picker';
import { addCompany, changeCompany, refreshCompanies } from './api';
import {
  companySchema,
  MOST_TRACKS,
  profileOf,
  readTrack,
  valuesOf,
  type CompanyValues,
} from './company-schema';

const categories = Object.keys(categoryWords) as CompanyCategory[];
const levels = (Object.keys(levelWords) as Level[]).map((value) => ({ value, name: levelWords[value] }));
const fields = [
  'name',
  'category',
  'interview_tracks',
  'difficulty_levels',
  'description',
  'logo_url',
] as const;

/** The tracks that most companies have, for the next one. */
function usualTracks(companies: Company[]) {
  const counts = new Map<string, number>();
  for (const track of companies.flatMap((company) => company.interview_tracks)) {
    counts.set(track, (counts.get(track) ?? 0) + 1);
  }
  return [...counts.keys()].sort((one, other) => counts.get(other)! - counts.get(one)!).slice(0, 8);
}

type Props = { company: Company | null; onClose: () => void };

export function CompanyForm({ company, onClose }: Props) {
  const queries = useQueryClient();
  const others = useQuery(companiesQuery);
  const form = useForm<CompanyValues>({
    resolver: zodResolver(companySchema),
    defaultValues: valuesOf(company),
  });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: (values: CompanyValues) =>
      company ? changeCompany(company.id, profileOf(values)) : addCompany(profileOf(values)),
    onSuccess: async (saved) => {
      await refreshCompanies(queries);
      toast.success(company ? `${saved.name} is changed` : `${saved.name} is added`, {
        description: 'Mentees see it at once.',
      });
      onClose();
    },
    onError: (error) => {
      if (codeOf(error) === 'ALREADY_EXISTS') {
        form.setError('name', { message: 'There is a company of this name.' }, { shouldFocus: true });
      } else showFieldErrors(error, [...fields], form.setError);
    },
  });
  return (
    <Dialog open onOpenChange={onClose} size="lg" title={company ? `Edit ${company.name}` : 'Add a company'}>
      <form noValidate className="grid gap-6" onSubmit={form.handleSubmit((values) => save.mutate(values))}>
        {save.isError && codeOf(save.error) !== 'ALREADY_EXISTS' && (
          <Notice tone="bad" title="Nothing was saved">
            {messageOf(save.error)}
          </Notice>
        )}
        <div className="grid gap-6 sm:grid-cols-2">
          <Field label="Name" error={errors.name?.message}>
            <Input {...form.register('name')} />
          </Field>
          <Field label="Category" error={errors.category?.message}>
            <Select defaultValue="" {...form.register('category')}>
              {!company && <option value="">Choose…</option>}
              {categories.map((category) => (
                <option key={category} value={category}>
                  {categoryWords[category]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Controller
          control={form.control}
          name="interview_tracks"
          render={({ field, fieldState }) => (
            <TagPicker
              label="Tracks"
              hint="The positions it hires for, in its own words. General is there for every company."
              suggestions={others.isPending ? undefined : usualTracks(others.data ?? [])}
              chosen={field.value}
              onChange={field.onChange}
              another="Another track"
              most={MOST_TRACKS}
              longest={40}
              read={readTrack}
              show={trackText}
              error={fieldState.error?.message}
            />
          )}
        />
        <FieldGroup label="Levels" error={errors.difficulty_levels?.message}>
          <Controller
            control={form.control}
            name="difficulty_levels"
            render={({ field }) => (
              <ChipChoice options={levels} chosen={field.value} onChange={field.onChange} />
            )}
          />
        </FieldGroup>
        <Field label="Description" optional error={errors.description?.message}>
          <Textarea rows={3} {...form.register('description')} />
        </Field>
        <Field label="Address of the logo" optional error={errors.logo_url?.message}>
          <Input type="url" inputMode="url" placeholder="https://" {...form.register('logo_url')} />
        </Field>
        <FormActions act={company ? 'Save' : 'Add company'} busy={save.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
