import { History } from 'lucide-react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { MenuItem } from '@/ui/menu';

/** The menu item of a row that leads to its entries in the audit log. */
export function HistoryItem({ id }: { id: string }) {
  return (
    <MenuItem asChild>
      <Link to={paths.adminAudit({ subject_id: id })}>
        <History aria-hidden />
        Show history
      </Link>
    </MenuItem>
  );
}
