import { Ellipsis, Flag, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { DeleteDialog } from '@/domain/delete-dialog';
import { Button } from '@/ui/button';
import { Menu, MenuItem } from '@/ui/menu';
import { deleteEntry, type Subject } from './community-data';
import { ReportDialog } from './report-dialog';

type Props = {
  subject: Subject;
  /** Names the entry for screen readers. */
  label: string;
  mine: boolean;
  /** Undefined when the entry can no longer be edited. */
  onEdit?: () => void;
  hasReplies: boolean;
  children?: ReactNode;
};

/** What a reader can do with an entry: edit and delete their own, report others'. */
export function EntryMenu({ subject, label, mine, onEdit, hasReplies, children }: Props) {
  const [open, setOpen] = useState<'delete' | 'report' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        trigger={
          <Button variant="quiet" size="icon" aria-label={`More for ${label}`}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {mine && onEdit && (
          <MenuItem onSelect={onEdit}>
            <Pencil aria-hidden />
            Edit
          </MenuItem>
        )}
        {mine ? (
          <MenuItem onSelect={() => setOpen('delete')}>
            <Trash2 aria-hidden />
            Delete
          </MenuItem>
        ) : (
          <MenuItem onSelect={() => setOpen('report')}>
            <Flag aria-hidden />
            Report
          </MenuItem>
        )}
        {children}
      </Menu>
      {open === 'report' && <ReportDialog subject={subject} onClose={close} />}
      {open === 'delete' && (
        <DeleteDialog
          title={`Delete your ${subject.kind}?`}
          description={
            hasReplies
              ? 'Your text is erased. The replies stay, below “removed”.'
              : 'Your text is erased for good.'
          }
          confirm="Delete"
          remove={() => deleteEntry(subject)}
          successMessage="Deleted"
          errorTitle="We couldn’t delete it"
          event="community.changed"
          onClose={close}
        />
      )}
    </>
  );
}
