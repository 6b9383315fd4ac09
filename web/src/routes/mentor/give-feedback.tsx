import { useQuery } from '@tanstack/react-query';
import { FileQuestion } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { mentorMockQuery } from '@/features/mentoring/api';
import { FeedbackForm } from '@/features/mentoring/feedback-form';
import type { Mock } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { useNow } from '@/lib/time';
import { interviewTypeWords, levelWords, trackText } from '@/lib/words';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/states';
import { When } from '@/ui/when';

export function GiveFeedbackPage() {
  const mock = useQuery(mentorMockQuery(useParams().mock!));
  return (
    <Page title="Feedback" narrow lead={mock.data && <About mock={mock.data} />}>
      {mock.isPending && <LoadingCards count={2} height="h-64" />}
      {mock.isError && <ErrorState error={mock.error} onRetry={() => void mock.refetch()} />}
      {mock.data && <Form mock={mock.data} />}
      {mock.data === null && (
        <EmptyState icon={FileQuestion} title="This is not one of your mocks" action={<Back />}>
          It may have been moved or cancelled.
        </EmptyState>
      )}
    </Page>
  );
}

function Form({ mock }: { mock: Mock }) {
  const begun = Date.parse(mock.scheduled_at) <= useNow();
  if (mock.feedback_id) {
    return (
      <Notice tone="good" title="You have given feedback on this mock" action={<Back />}>
        {mock.mentee_name} can read it.
      </Notice>
    );
  }
  if (mock.status === 'cancelled' || mock.status === 'no_show') {
    return (
      <Notice title="This mock was not held, so there is nothing to give feedback on" action={<Back />} />
    );
  }
  return (
    <div className="grid gap-6">
      {!begun && (
        <Notice tone="warn" title="This mock has not begun">
          You can prepare your notes; they are sent once it has begun.
        </Notice>
      )}
      <FeedbackForm mockId={mock.id} />
    </div>
  );
}

function About({ mock }: { mock: Mock }) {
  return (
    <>
      {mock.mentee_name}, {mock.company_name}: {interviewTypeWords[mock.interview_type].name},{' '}
      {levelWords[mock.experience_level]}, {trackText(mock.interview_track)}
      <br />
      <When at={mock.scheduled_at} until={mock.ends_at} />
    </>
  );
}

const Back = () => (
  <Button asChild look="secondary" size="sm">
    <Link to={paths.mentor}>Back to my mocks</Link>
  </Button>
);
