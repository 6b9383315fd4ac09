import { useQuery } from '@tanstack/react-query';
import { FileQuestion } from 'lucide-react';
import { useParams } from 'react-router';
import { interviewTypeLabels } from '@/domain/labels';
import { mentorMockQuery } from '@/features/mentoring/mentoring-data';
import { Back, FeedbackEditor } from '@/features/mentoring/feedback-editor';
import { UnsentFeedbackOf } from '@/features/mentoring/feedback-draft';
import { MockRequestDetails } from '@/features/mentoring/mentor-mocks';
import type { Mock } from '@/lib/api/types';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { Page } from '@/ui/page';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/empty-error-states';

export function GiveFeedbackPage() {
  const id = useParams().mock!;
  const mock = useQuery(mentorMockQuery(id));
  return (
    <Page title="Feedback" narrow lead={mock.data && <About mock={mock.data} />}>
      {mock.isPending && <LoadingCards count={2} height="h-64" />}
      {mock.isLoadingError && <ErrorState error={mock.error} onRetry={() => void mock.refetch()} />}
      {mock.data && (
        <div className="grid gap-6">
          {!mock.data.feedback_id && (
            <Card>
              <CardHeader title="What the mentee asked for" />
              <MockRequestDetails of={mock.data} />
            </Card>
          )}
          <FeedbackEditor key={id} mock={mock.data} />
        </div>
      )}
      {mock.data === null && (
        <div className="grid gap-6">
          <EmptyState icon={FileQuestion} title="This is not one of your mocks" action={<Back />}>
            It may have been moved or cancelled.
          </EmptyState>
          <UnsentFeedbackOf key={id} mockId={id} />
        </div>
      )}
    </Page>
  );
}

function About({ mock }: { mock: Mock }) {
  return (
    <>
      {mock.mentee_name}, {mock.company_name}: {interviewTypeLabels[mock.interview_type].name}
      <br />
      <DateTime at={mock.scheduled_at} until={mock.ends_at} />
    </>
  );
}
