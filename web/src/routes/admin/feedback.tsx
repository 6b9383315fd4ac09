import { FeedbackTable } from '@/features/admin-records/feedback-table';
import { Page } from '@/ui/page';

export function AdminFeedbackPage() {
  return (
    <Page title="Feedback" lead="What mentors wrote after their mocks. Open one to read the whole scorecard.">
      <FeedbackTable />
    </Page>
  );
}
