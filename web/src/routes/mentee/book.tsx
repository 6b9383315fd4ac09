import { BookingWizard } from '@/features/booking/wizard';
import { Page } from '@/ui/page';

export function BookPage() {
  return (
    <Page title="Book a mock">
      <BookingWizard />
    </Page>
  );
}
