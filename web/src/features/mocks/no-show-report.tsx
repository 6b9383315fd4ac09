import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { toast } from 'sonner';
import { reportWindow } from '@/domain/no-show';
import { post, postOnce } from '@/lib/api/client';
import { errorMessage } from '@/lib/api/errors';
import type { Mock } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { usePersistedText } from '@/lib/persisted-draft';
import { DRAFT_PREFIX } from '@/lib/session';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { AlertDialog } from '@/ui/dialog';
import { DraftNotice } from '@/ui/form/draft-notice';
import { Field } from '@/ui/form/field';
import { Textarea } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { useInvalidate } from '@/lib/api/query-keys';

const reportNoShow = (id: string, note: string) =>
  post('/api/mentee/mocks/{id}/report-no-show', { path: { id }, body: note ? { note } : {} });

export const rateMock = ({ id, stars, comment }: { id: string; stars: number; comment: string }) =>
  postOnce('/api/mentee/mocks/{id}/rating', {
    path: { id },
    body: { stars, ...(comment ? { comment } : {}) },
  });

/**
 * Returns whether a missing mentor can be reported, and until when. This includes mocks that the mentor marked as
 * completed, but not mocks with feedback, a rating or an admin's decision.
 */
export function reportPolicy(mock: Mock, now: number) {
  const { from, until } = reportWindow(mock);
  const open = mock.status === 'scheduled' || mock.status === 'completed';
  if (!open || mock.rating !== null || mock.feedback_id || mock.no_show || now < from) return null;
  return { until: new Date(until).toISOString(), allowed: now <= until };
}

type ActionProps = { mock: Mock; now: number; onReport: () => void };

/** The button for reporting that the mentor was missing, or why it is too late. */
export function NoShowAction({ mock, now, onReport }: ActionProps) {
  const policy = reportPolicy(mock, now);
  if (!policy) return null;
  if (policy.allowed) {
    return (
      <Button size="sm" variant="quiet" onClick={onReport}>
        My mentor missed the mock
      </Button>
    );
  }
  return (
    <p className="text-sm text-muted">
      Did {mock.mentor_name} miss the mock? The 24 hours for reporting it here have passed. Please{' '}
      <Link to={paths.contact} className="text-accent underline underline-offset-4">
        contact us
      </Link>
      .
    </p>
  );
}

/** Reports that the mentor was missing. The unit comes back if the report stands. */
export function NoShowDialog({ mock, onClose }: { mock: Mock; onClose: () => void }) {
  const invalidate = useInvalidate();
  const [note, setNote, draft] = usePersistedText(`${DRAFT_PREFIX}no-show.${mock.id}`);
  const report = useMutation({
    mutationFn: () => reportNoShow(mock.id, note.trim()),
    onSuccess: async () => {
      onClose();
      setNote('');
      toast.success('Thank you for telling us', {
        description: `We’ve emailed you and ${mock.mentor_name}.`,
      });
      await invalidate('mock.no-show-reported');
    },
    onError: () => void invalidate('booking.refused'),
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Did ${mock.mentor_name} miss the mock?`}
      description={
        <>
          We’ll tell {mock.mentor_name}, who can object for 24 hours. If they don’t, you get your mock back.
          You can report it until <DateTime at={new Date(reportWindow(mock).until).toISOString()} />.
        </>
      }
      cancel="Go back"
      confirm="Report no-show"
      busy={report.isPending}
      onConfirm={() => report.mutate()}
    >
      <div className="grid gap-4">
        {report.isError && (
          <Notice tone="bad" title="We couldn’t report it">
            {errorMessage(report.error)}
          </Notice>
        )}
        <DraftNotice draft={draft} />
        <Field label="What happened?" hint="Your mentor can read it." optional>
          <Textarea
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
      </div>
    </AlertDialog>
  );
}
