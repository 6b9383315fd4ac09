import { AuditTable } from '@/features/audit/audit-table';
import { ChainStatus } from '@/features/audit/chain-status';
import { Page } from '@/ui/page';

export function AuditPage() {
  return (
    <Page
      wide
      title="Audit log"
      lead="Who did what: admins’ actions, money and sign-ins. Nobody can change an entry. Reading this page is one too."
    >
      <div className="grid gap-6">
        <ChainStatus />
        <AuditTable />
      </div>
    </Page>
  );
}
