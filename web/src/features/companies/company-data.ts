import { categoryLabels, levelLabels, trackLabel } from '@/domain/labels';
import { postOnce, put, remove } from '@/lib/api/client';
import type { AdminCompany, Company, CompanyProfile } from '@/lib/api/types';
import type { Description } from '@/lib/versioned-form';
import { z } from '@/lib/zod';

export const MAX_TRACKS = 20;

export const companySchema = z.object({
  name: z
    .string()
    .check(z.trim(), z.minLength(1, 'Enter a name'), z.maxLength(100, 'Use at most 100 characters')),
  category: z.enum(['product', 'unicorn', 'startup', 'service'], 'Choose a category'),
  interview_tracks: z.array(z.string()).check(z.minLength(1, 'Add at least one track')),
  difficulty_levels: z
    .array(z.enum(['junior', 'mid', 'senior', 'staff_plus']))
    .check(z.minLength(1, 'Choose at least one level')),
  description: z.string().check(z.trim(), z.maxLength(2000, 'Use at most 2,000 characters')),
  logo_url: z.string().check(
    z.trim(),
    z.refine((url) => url === '' || /^https:\/\/\S+$/.test(url), 'Enter a URL that starts with https://'),
    z.maxLength(500, 'Use at most 500 characters'),
  ),
});

export type CompanyValues = z.infer<typeof companySchema>;

export const toFormValues = (company: Company | null): Partial<CompanyValues> =>
  company
    ? { ...company, description: company.description ?? '', logo_url: company.logo_url ?? '' }
    : {
        name: '',
        interview_tracks: [],
        difficulty_levels: ['junior', 'mid', 'senior'],
        description: '',
        logo_url: '',
      };

export const toProfile = (values: CompanyValues): CompanyProfile => ({
  name: values.name,
  category: values.category,
  interview_tracks: values.interview_tracks,
  difficulty_levels: values.difficulty_levels,
  description: values.description || null,
  logo_url: values.logo_url || null,
});

/** Converts a typed track to its stored form: "Senior SDE" becomes "senior_sde". */
export function readTrack(typed: string) {
  const name = typed.toLowerCase().replace(/[\s/]+/g, '_');
  if (name === 'general') return { problem: 'Every company has General already' };
  if (!/^[a-z0-9][a-z0-9_+-]{0,39}$/.test(name)) {
    return { problem: 'Use up to 40 letters, digits, spaces, + and -' };
  }
  return { name };
}

export const companiesUrl = '/api/admin/companies';

export const addCompany = (body: CompanyProfile) => postOnce(companiesUrl, { body });
export const changeCompany = (id: string, body: CompanyProfile, version?: number) =>
  put('/api/admin/companies/{id}', { path: { id }, body, version });
export const removeCompany = ({ id, version }: AdminCompany) =>
  remove('/api/admin/companies/{id}', { path: { id }, version });

export const describeCompany = (values: Partial<CompanyValues>): Description => ({
  Name: values.name ?? '',
  Category: values.category ? categoryLabels[values.category] : '',
  Tracks: (values.interview_tracks ?? []).map(trackLabel).join(', '),
  Levels: (values.difficulty_levels ?? []).map((level) => levelLabels[level]).join(', '),
  Description: values.description ?? '',
  'Logo URL': values.logo_url ?? '',
});
