import { Building2, Pencil, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Company, CompanyCategory } from '@/lib/api/types';
import { useList } from '@/lib/list';
import type { Filter } from '@/lib/list-address';
import { categoryWords, levelWords, trackText } from '@/lib/words';
import { CategoryBadge } from '@/ui/category-badge';
import { byName, byTime, type Column } from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { MenuItem } from '@/ui/menu';
import { RemoveDialog } from '@/ui/remove-dialog';
import { When } from '@/ui/when';
import { companiesUrl, companyKeys, removeCompany } from './api';
import { CompanyForm } from './company-form';

const category: Filter = {
  name: 'category',
  label: 'Category',
  options: (Object.keys(categoryWords) as CompanyCategory[]).map((value) => ({
    value,
    name: categoryWords[value],
  })),
};

const columns: Column<Company>[] = [
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
    cell: (row) => row.interview_tracks.map(trackText).join(', '),
  },
  {
    header: 'Levels',
    className: 'min-w-40',
    cell: (row) => row.difficulty_levels.map((level) => levelWords[level]).join(', '),
  },
  {
    header: 'Added',
    sort: byTime('created_at'),
    className: 'whitespace-nowrap',
    cell: (row) => <When at={row.created_at} as="day" />,
  },
];

type Action = { kind: 'edit' | 'delete'; company: Company };

/** The companies whose interviews can be practised. */
export function CompanyTable({ add }: { add: ReactNode }) {
  const list = useList<Company>({ url: companiesUrl, sort: 'name', filters: [category] });
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
          title: 'There are no companies yet',
          text: 'Mentees choose one of them when they book.',
          action: add,
        }}
      />
      {action?.kind === 'edit' && <CompanyForm company={action.company} onClose={close} />}
      {action?.kind === 'delete' && (
        <RemoveDialog
          title={`Delete ${action.company.name}?`}
          description="Mentees can no longer book a mock for it."
          act="Delete the company"
          remove={() => removeCompany(action.company.id)}
          done={`${action.company.name} is deleted`}
          refused={`${action.company.name} stays`}
          inUse="Bookings refer to it, so it stays on record. You can still change its tracks and levels."
          from={companyKeys}
          onClose={close}
        />
      )}
    </>
  );
}
