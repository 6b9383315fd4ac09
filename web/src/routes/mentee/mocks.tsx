import { MenteeMocks } from '@/features/mocks/mentee-mocks';
import { Page } from '@/ui/page';

export function MenteeMocksPage() {
  return (
    <Page title="Mocks" lead="Your mocks, with their meeting links.">
      <MenteeMocks />
    </Page>
  );
}
