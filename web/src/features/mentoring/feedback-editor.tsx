import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { useMe } from '@/domain/me';
import type { Feedback, Mock } from '@/lib/api/types';
import { useNow } from '@/lib/time';
import { paths } from '@/lib/paths';
import { useSearchParam } from '@/lib/hooks';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { editableUntil, feedbackQuery, isEditable } from './mentoring-data';
import { type FeedbackDraft, UnsentFeedback, useFeedbackDraft } from './feedback-draft';
import { FeedbackForm } from './feedback-form';
import { GivenFeedback } from './given-feedback';

/** Writes, shows and changes the feedback on a mock. */
export function FeedbackEditor({ mock }: { mock: Mock }) {
  const draft = useFeedbackDraft(useMe().id, mock.id);
  const navigate = useNavigate();
  const begun = Date.parse(mock.scheduled_at) <= useNow();
  if (mock.feedback_id) return <Given mock={mock} feedbackId={mock.feedback_id} draft={draft} />;
  if (mock.status === 'cancelled' || mock.status === 'no_show') {
    return (
      <div className="grid gap-6">
        <Notice title="This mock didn’t take place, so there’s no feedback to write" action={<Back />} />
        <UnsentFeedback draft={draft} />
      </div>
    );
  }
  return (
    <div className="grid gap-6">
      {!begun && (
        <Notice tone="warn" title="This mock hasn’t started">
          You can draft your feedback now; it’s saved on this device. You can send it once the mock has
          started.
        </Notice>
      )}
      <FeedbackForm
        mock={mock}
        given={null}
        until={null}
        draft={draft}
        onDone={() => void navigate(paths.mentor)}
      />
    </div>
  );
}

/** Shows the feedback, or the form to change it, depending on the URL. */
function Given({ mock, feedbackId, draft }: { mock: Mock; feedbackId: string; draft: FeedbackDraft }) {
  const given = useQuery(feedbackQuery(feedbackId));
  const [change, setChange] = useSearchParam('change', ['no', 'yes'], 'no');
  const now = useNow();
  if (given.isPending) return <LoadingCards count={1} height="h-96" />;
  if (given.data === undefined)
    return <ErrorState error={given.error} onRetry={() => void given.refetch()} />;
  if (given.data === null) {
    return (
      <div className="grid gap-6">
        <Notice tone="good" title="You’ve sent feedback on this mock" action={<Back />}>
          {mock.mentee_name} can read it.
        </Notice>
        <UnsentFeedback draft={draft} />
      </div>
    );
  }
  const open = isEditable(given.data, now);
  if (change === 'yes' && (open || draft.draft)) {
    return <Change mock={mock} given={given.data} draft={draft} onClose={() => setChange('no')} />;
  }
  return (
    <div className="grid gap-6">
      {draft.draft && <UnsentDraftNotice draft={draft} onGoOn={() => setChange('yes')} open={open} />}
      <GivenFeedback feedback={given.data} />
    </div>
  );
}

type ChangeProps = { mock: Mock; given: Feedback; draft: FeedbackDraft; onClose: () => void };

function Change({ mock, given, draft, onClose }: ChangeProps) {
  const until = editableUntil(given);
  return (
    <div className="grid gap-6">
      <Notice>
        You can change this feedback until <DateTime at={until} />. {mock.mentee_name} always sees your latest
        version.
      </Notice>
      <FeedbackForm
        mock={mock}
        given={given}
        until={until}
        draft={draft}
        onDone={onClose}
        onCancel={() => {
          draft.discard();
          onClose();
        }}
      />
    </div>
  );
}

type UnsentDraftNoticeProps = { draft: FeedbackDraft; open: boolean; onGoOn: () => void };

/** Offers an unsent draft next to feedback that was already sent, from this or another device. */
function UnsentDraftNotice({ draft, open, onGoOn }: UnsentDraftNoticeProps) {
  return (
    <Notice
      tone="warn"
      title="You have unsent feedback on this device"
      action={
        <>
          <Button size="sm" onClick={onGoOn}>
            {open ? 'Continue' : 'View it'}
          </Button>
          <Button size="sm" variant="secondary" onClick={draft.discard}>
            Discard
          </Button>
        </>
      }
    >
      Saved <DateTime at={draft.draft!.saved_at} format="relative" />. The feedback below is what your mentee
      sees. {open ? 'You can replace it with your unsent text.' : 'You can no longer change it.'}
    </Notice>
  );
}

export const Back = () => (
  <Button asChild variant="secondary" size="sm">
    <Link to={paths.mentorMocks()}>Back to mocks</Link>
  </Button>
);
