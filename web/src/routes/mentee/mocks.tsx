import { MenteeMocks } from '@/features/mocks/mentee-mocks';
import { Page } from '@/ui/page';

export function MenteeMocksPage() {
  return (
    <Page title="Mocks" lead="Your interviews, with the link to each meeting.">
      <MenteeMocks />
    </Page>
  );
}
