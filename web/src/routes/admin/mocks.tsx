import { MockTable } from '@/features/admin-records/mock-table';
import { Page } from '@/ui/page';

export function AdminMocksPage() {
  return (
    <Page title="Mocks" lead="Every interview, past and to come.">
      <MockTable />
    </Page>
  );
}
