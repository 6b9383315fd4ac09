import { FeedbackList } from '@/features/progress/feedback-list';
import { Page } from '@/ui/page';

export function MenteeFeedbackPage() {
  return (
    <Page title="Feedback" lead="What your mentors wrote, and how your scores move.">
      <FeedbackList />
    </Page>
  );
}
