import { AuditTable } from '@/features/audit/audit-table';
import { ChainStatus } from '@/features/audit/chain-status';
import { Page } from '@/ui/page';

export function AuditPage() {
  return (
    <Page
      wide
      title="Audit log"
      lead="All admin actions, payments and sign-in changes. Nobody can edit or delete an entry. Viewing this page is recorded too."
    >
      <div className="grid gap-6">
        <ChainStatus />
        <AuditTable />
      </div>
    </Page>
  );
}
