import { useQuery } from '@tanstack/react-query';
import { AssignDialog } from '@/features/assignment/assign-dialog';
import { AdminOverview, adminDashboardQuery } from '@/features/overview/admin-overview';
import { useSelectedRow } from '@/lib/hooks';
import { Page } from '@/ui/page';

export function AdminDashboardPage() {
  const [assigning, assign] = useSelectedRow(useQuery(adminDashboardQuery).data?.most_urgent);
  return (
    <Page title="Dashboard" lead="What needs your attention today.">
      <AdminOverview onAssign={assign} />
      {assigning && <AssignDialog request={assigning} onClose={() => assign(null)} />}
    </Page>
  );
}
