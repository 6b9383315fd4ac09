import { FeedbackTable } from '@/features/admin-records/feedback-table';
import { Page } from '@/ui/page';

export function AdminFeedbackPage() {
  return (
    <Page wide title="Feedback" lead="Feedback from mentors. Open one to read the full scorecard.">
      <FeedbackTable />
    </Page>
  );
}
