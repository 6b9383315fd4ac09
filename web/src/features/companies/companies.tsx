import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Building2, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { companiesQuery } from '@/domain/queries';
import { CategoryBadge } from '@/domain/category-badge';
import { DeleteDialog } from '@/domain/delete-dialog';
import { categoryLabels, levelLabels, trackLabel } from '@/domain/labels';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { AdminCompany, Company, CompanyCategory, ExperienceLevel } from '@/lib/api/types';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { type Filter, useList } from '@/lib/list-url-state';
import { useVersionedForm } from '@/lib/versioned-form';
import { ChipGroup } from '@/ui/form/chip';
import { byName, byTime, type Column } from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { DateTime } from '@/ui/date-time';
import { Dialog } from '@/ui/dialog';
import { EditConflictNotice } from '@/ui/form/edit-conflict-notice';
import { Field, FieldGroup, FormActions } from '@/ui/form/field';
import { Input, Select, Textarea } from '@/ui/form/input';
import { MenuItem } from '@/ui/menu';
import { Notice } from '@/ui/notice';
import { TagPicker } from '@/ui/form/tag-picker';
import {
  addCompany,
  changeCompany,
  companiesUrl,
  companySchema,
  describeCompany,
  type CompanyValues,
  MAX_TRACKS,
  toProfile,
  readTrack,
  removeCompany,
  toFormValues,
} from './company-data';
import { useInvalidate } from '@/lib/api/query-keys';

const categories = Object.keys(categoryLabels) as CompanyCategory[];
const levels = (Object.keys(levelLabels) as ExperienceLevel[]).map((value) => ({
  value,
  name: levelLabels[value],
}));
const fields = [
  'name',
  'category',
  'interview_tracks',
  'difficulty_levels',
  'description',
  'logo_url',
] as const;

/** Returns the most common tracks of the existing companies, as suggestions for a new one. */
function usualTracks(companies: Company[]) {
  const counts = new Map<string, number>();
  for (const track of companies.flatMap((company) => company.interview_tracks)) {
    counts.set(track, (counts.get(track) ?? 0) + 1);
  }
  return [...counts.keys()].sort((one, other) => counts.get(other)! - counts.get(one)!).slice(0, 8);
}

type CompanyFormProps = { company: AdminCompany | null; onClose: () => void };

export function CompanyForm({ company, onClose }: CompanyFormProps) {
  const invalidate = useInvalidate();
  const others = useQuery(companiesQuery);
  const form = useForm<CompanyValues>({
    resolver: zodResolver(companySchema),
    defaultValues: toFormValues(company),
  });
  const edit = useVersionedForm(form, {
    record: company,
    toValues: (saved) => toFormValues(saved) as CompanyValues,
    describe: describeCompany,
  });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: (values: CompanyValues) =>
      company ? changeCompany(company.id, toProfile(values), edit.version) : addCompany(toProfile(values)),
    onSuccess: async (saved) => {
      await invalidate('company.changed');
      toast.success(company ? `${saved.name} updated` : `${saved.name} added`, {
        description: 'Mentees can see it now.',
      });
      onClose();
    },
    onError: (error) => {
      if (edit.onStale(error)) void invalidate('company.changed');
      else if (errorCode(error) === 'ALREADY_EXISTS') {
        form.setError(
          'name',
          { message: 'There’s already a company with this name.' },
          { shouldFocus: true },
        );
      } else setServerErrors(error, [...fields], form.setError);
    },
  });
  return (
    <Dialog open onOpenChange={onClose} size="lg" title={company ? `Edit ${company.name}` : 'Add a company'}>
      <form
        noValidate
        className="grid gap-6"
        onSubmit={form.handleSubmit((values) => save.mutate(values), focusFirstInvalid)}
      >
        {edit.conflict && (
          <EditConflictNotice conflict={edit.conflict} busy={save.isPending} onTakeTheirs={edit.takeTheirs} />
        )}
        {save.isError && !['ALREADY_EXISTS', 'STALE_VERSION'].includes(errorCode(save.error) ?? '') && (
          <Notice tone="bad" title="We couldn’t save it">
            {errorMessage(save.error)}
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
                  {categoryLabels[category]}
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
              hint="The roles it hires for. Every company has General."
              suggestions={others.isPending ? undefined : usualTracks(others.data ?? [])}
              chosen={field.value}
              onChange={field.onChange}
              addLabel="Another track"
              max={MAX_TRACKS}
              maxLength={40}
              parse={readTrack}
              format={trackLabel}
              error={fieldState.error?.message}
            />
          )}
        />
        <FieldGroup label="Levels" error={errors.difficulty_levels?.message}>
          <Controller
            control={form.control}
            name="difficulty_levels"
            render={({ field }) => (
              <ChipGroup options={levels} chosen={field.value} onChange={field.onChange} />
            )}
          />
        </FieldGroup>
        <Field label="Description" optional error={errors.description?.message}>
          <Textarea rows={3} {...form.register('description')} />
        </Field>
        <Field label="Logo URL" optional error={errors.logo_url?.message}>
          <Input type="url" inputMode="url" placeholder="https://" {...form.register('logo_url')} />
        </Field>
        <FormActions submit={company ? 'Save' : 'Add company'} busy={save.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}

const category: Filter = {
  name: 'category',
  label: 'Category',
  options: (Object.keys(categoryLabels) as CompanyCategory[]).map((value) => ({
    value,
    name: categoryLabels[value],
  })),
};

const columns: Column<AdminCompany>[] = [
  {
    header: 'Company',
    sort: byName('name'),
    className: 'min-w-40',
    cell: (row) => <span className="font-medium">{row.name}</span>,
  },
  { header: 'Category', cell: (row) => <CategoryBadge category={row.category} /> },
  {
    header: 'Tracks',
    className: 'min-w-44',
    cell: (row) => row.interview_tracks.map(trackLabel).join(', '),
  },
  {
    header: 'Levels',
    className: 'min-w-40',
    cell: (row) => row.difficulty_levels.map((level) => levelLabels[level]).join(', '),
  },
  {
    header: 'Added',
    sort: byTime('created_at'),
    className: '2xl:whitespace-nowrap',
    cell: (row) => <DateTime at={row.created_at} format="day" />,
  },
];

type Action = { kind: 'edit' | 'delete'; company: AdminCompany };

/** The companies that mentees can prepare for. */
export function CompanyTable({ add }: { add: ReactNode }) {
  const list = useList({ url: companiesUrl, sort: 'name', filters: [category] });
  const [action, setAction] = useState<Action | null>(null);
  const close = () => setAction(null);
  return (
    <>
      <DataTable
        what="companies"
        list={list}
        columns={columns}
        rowName={(row) => row.name}
        search="Find a company"
        actions={(company) => (
          <>
            <MenuItem onSelect={() => setAction({ kind: 'edit', company })}>
              <Pencil aria-hidden />
              Edit…
            </MenuItem>
            <MenuItem onSelect={() => setAction({ kind: 'delete', company })}>
              <Trash2 aria-hidden />
              Delete…
            </MenuItem>
          </>
        )}
        empty={{
          icon: Building2,
          title: 'No companies yet',
          text: 'Mentees choose a company when they book.',
          action: add,
        }}
      />
      {action?.kind === 'edit' && <CompanyForm company={action.company} onClose={close} />}
      {action?.kind === 'delete' && (
        <DeleteDialog
          title={`Delete ${action.company.name}?`}
          description="Mentees won’t be able to book mocks for it."
          confirm="Delete company"
          remove={() => removeCompany(action.company)}
          successMessage={`${action.company.name} deleted`}
          errorTitle={`We couldn’t delete ${action.company.name}`}
          inUse="It has bookings, so it can’t be deleted. You can still edit its tracks and levels."
          event="company.changed"
          onClose={close}
        />
      )}
    </>
  );
}
