import { GivenList } from '@/features/mentoring/given-feedback';
import { Page } from '@/ui/page';

export function GivenFeedbackPage() {
  return (
    <Page title="Feedback given" lead="What you wrote after each mock. You can change it for seven days.">
      <GivenList />
    </Page>
  );
}
