import { MentorOverview } from '@/features/mentoring/mentor-overview';
import { Page } from '@/ui/page';

export function MentorMocksPage() {
  return (
    <Page title="My mocks" lead="The interviews you hold, and the feedback people wait for.">
      <MentorOverview />
    </Page>
  );
}
