import { DifferenceTable } from '@/features/differences/difference-table';
import { Page } from '@/ui/page';

export function DifferencesPage() {
  return (
    <Page
      wide
      title="Billing differences"
      lead="Each night our records are compared with the payment provider’s. A difference is resolved automatically once both sides agree."
    >
      <DifferenceTable />
    </Page>
  );
}
