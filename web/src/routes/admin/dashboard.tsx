import { useState } from 'react';
import { AssignDialog } from '@/features/assignment/assign-dialog';
import { AdminOverview } from '@/features/overview/admin-overview';
import type { BookingRequest } from '@/lib/api/types';
import { Page } from '@/ui/page';

export function AdminDashboardPage() {
  const [assigning, setAssigning] = useState<BookingRequest | null>(null);
  return (
    <Page title="Dashboard" lead="What needs your attention today.">
      <AdminOverview onAssign={setAssigning} />
      {assigning && <AssignDialog request={assigning} onClose={() => setAssigning(null)} />}
    </Page>
  );
}
