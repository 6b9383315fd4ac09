import { Copy, Link2, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { toast } from 'sonner';
import type { MeetLink } from '@/lib/api/types';
import { useList } from '@/lib/list';
import { byName, byTime, type Column } from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { MenuItem } from '@/ui/menu';
import { RemoveDialog } from '@/ui/remove-dialog';
import { When } from '@/ui/when';
import { linksKey, linksUrl, removeLink } from './api';

const columns: Column<MeetLink>[] = [
  {
    header: 'Name',
    sort: byName('name'),
    className: 'min-w-40',
    cell: (row) => <span className="font-medium">{row.name}</span>,
  },
  {
    header: 'Link',
    cell: (row) => (
      <a
        href={row.link}
        target="_blank"
        rel="noreferrer"
        className="[overflow-wrap:anywhere] text-accent underline underline-offset-4 hover:text-accent-strong"
      >
        {row.link.replace(/^https?:\/\//i, '')}
        <span className="sr-only"> (opens in a new window)</span>
      </a>
    ),
  },
  {
    header: 'Added',
    sort: byTime('created_at'),
    className: 'whitespace-nowrap',
    cell: (row) => <When at={row.created_at} as="day" />,
  },
];

async function copy(link: string) {
  try {
    await navigator.clipboard.writeText(link);
    toast.success('Link copied');
  } catch {
    toast.error('The link could not be copied', { description: link });
  }
}

/** The pool of meeting links. */
export function LinkTable({ add }: { add: ReactNode }) {
  const list = useList<MeetLink>({ url: linksUrl, sort: '-created_at' });
  const [leaving, setLeaving] = useState<MeetLink | null>(null);
  return (
    <>
      <DataTable
        what="meeting links"
        list={list}
        columns={columns}
        rowName={(row) => row.name}
        search="Find a link"
        actions={(row) => (
          <>
            <MenuItem onSelect={() => void copy(row.link)}>
              <Copy aria-hidden />
              Copy the link
            </MenuItem>
            <MenuItem onSelect={() => setLeaving(row)}>
              <Trash2 aria-hidden />
              Delete…
            </MenuItem>
          </>
        )}
        empty={{
          icon: Link2,
          title: 'There is no meeting link yet',
          text: 'Without one no booking can be confirmed. One link serves one mock at a time.',
          action: add,
        }}
      />
      {leaving && (
        <RemoveDialog
          title={`Take ${leaving.name} out of the pool?`}
          description="No mock will be given this link any more. Past mocks keep their records."
          act="Delete the link"
          remove={() => removeLink(leaving.id)}
          done={`${leaving.name} is out of the pool`}
          refused="The link stays in the pool"
          inUse="A mock that is still to come uses it. Delete it after that mock, or cancel the mock first."
          from={[linksKey]}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  );
}
