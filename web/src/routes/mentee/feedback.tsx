import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { mocksQuery } from '@/domain/queries';
import { MockRating } from '@/features/mocks/rate-dialog';
import { FeedbackList } from '@/features/progress/feedback-list';
import type { InterviewType } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';

/** What a post about feedback starts with. Nothing of the feedback itself, which is the mentee's to share. */
const questionAbout = (type: InterviewType) => ({
  category: type === 'behavioral' ? 'behavioral' : type === 'hr_round' ? 'general' : 'technical',
  tags: type.replace('_', '-'),
});

export function MenteeFeedbackPage() {
  const { data: mocks = [] } = useQuery(mocksQuery);
  const rating = (id: string) => {
    const mock = mocks.find((one) => one.id === id);
    return mock ? (
      <div className="mt-6 flex flex-wrap items-center gap-4 border-t border-line pt-5">
        <MockRating mock={mock} />
        <Button variant="link" size="sm" asChild>
          <Link to={paths.newPost(questionAbout(mock.interview_type))}>Ask the community</Link>
        </Button>
      </div>
    ) : null;
  };
  return (
    <Page title="Feedback" lead="What your mentors wrote, and how your scores are changing.">
      <FeedbackList foot={({ mock_id }) => rating(mock_id)} />
    </Page>
  );
}
