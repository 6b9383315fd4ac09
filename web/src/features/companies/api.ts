import type { QueryClient } from '@tanstack/react-query';
import { postOnce, put, remove } from '@/lib/api/calls';
import { companiesQuery } from '@/lib/api/catalog';
import type { Company, CompanyProfile } from '@/lib/api/types';
import { listKey } from '@/lib/list';

export const companiesUrl = '/api/admin/companies';

/** The admin's own list, and the one that mentees choose from. */
export const companyKeys: unknown[][] = [listKey(companiesUrl), [...companiesQuery.queryKey]];

export const refreshCompanies = (queries: QueryClient) =>
  Promise.all(companyKeys.map((queryKey) => queries.invalidateQueries({ queryKey })));

export const addCompany = (body: CompanyProfile) => postOnce<Company>(companiesUrl, body);
export const changeCompany = (id: string, body: CompanyProfile) =>
  put<Company>(`${companiesUrl}/${id}`, body);
export const removeCompany = (id: string) => remove<Company>(`${companiesUrl}/${id}`);
