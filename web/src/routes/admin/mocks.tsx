import { MockTable } from '@/features/admin-records/mock-table';
import { Page } from '@/ui/page';

export function AdminMocksPage() {
  return (
    <Page wide title="Mocks" lead="All mocks, past and upcoming.">
      <MockTable />
    </Page>
  );
}
