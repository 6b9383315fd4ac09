import { useQuery } from '@tanstack/react-query';
import { mocksQuery } from '@/domain/queries';
import { MockRating } from '@/features/mocks/rate-dialog';
import { FeedbackList } from '@/features/progress/feedback-list';
import { Page } from '@/ui/page';

export function MenteeFeedbackPage() {
  const { data: mocks = [] } = useQuery(mocksQuery);
  const rating = (id: string) => {
    const mock = mocks.find((one) => one.id === id);
    return mock ? (
      <div className="mt-6 flex border-t border-line pt-5">
        <MockRating mock={mock} />
      </div>
    ) : null;
  };
  return (
    <Page title="Feedback" lead="What your mentors wrote, and how your scores are changing.">
      <FeedbackList foot={({ mock_id }) => rating(mock_id)} />
    </Page>
  );
}
