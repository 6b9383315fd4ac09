import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { toast } from 'sonner';
import { unitReturnText, useMe } from '@/domain/me';
import { post, postOnce } from '@/lib/api/client';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { Mock } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { AlertDialog } from '@/ui/dialog';
import { Notice } from '@/ui/notice';
import { useInvalidate } from '@/lib/api/query-keys';

export const reportNoShow = (id: string) => post('/api/mentee/mocks/{id}/report-no-show', { path: { id } });

export const rateMock = ({ id, stars, comment }: { id: string; stars: number; comment: string }) =>
  postOnce('/api/mentee/mocks/{id}/rating', {
    path: { id },
    body: { stars, ...(comment ? { comment } : {}) },
  });

const REPORT_WINDOW = 24 * 60 * 60 * 1000;

/** Whether the mentee can report that the mentor did not join, and until when. */
export function reportPolicy(mock: Mock, now: number) {
  const start = Date.parse(mock.scheduled_at);
  const until = new Date(start + REPORT_WINDOW).toISOString();
  if (mock.status !== 'scheduled' || now < start) return null;
  return { until, allowed: now <= start + REPORT_WINDOW };
}

/** Lets the mentee report that the mentor did not join. */
export function NoShowReport({ mock, now }: { mock: Mock; now: number }) {
  const invalidate = useInvalidate();
  const returns = unitReturnText(useMe(), now);
  const [open, setOpen] = useState(false);
  const report = useMutation({
    mutationFn: () => reportNoShow(mock.id),
    onSuccess: async () => {
      setOpen(false);
      toast.success('Thank you for telling us', { description: returns.done });
      await invalidate('mock.no-show-reported');
    },
    onError: () => void invalidate('booking.refused'),
  });
  const policy = reportPolicy(mock, now);
  if (!policy) return null;
  if (!policy.allowed) {
    return (
      <p className="text-sm text-muted">
        Did {mock.mentor_name} miss the mock? You could report it here for 24 hours. Now please{' '}
        <Link to={paths.contact} className="text-accent underline underline-offset-4">
          contact us
        </Link>
        .
      </p>
    );
  }
  return (
    <>
      <Button size="sm" variant="quiet" onClick={() => setOpen(true)}>
        My mentor didn’t join
      </Button>
      <AlertDialog
        open={open}
        onOpenChange={(next) => {
          report.reset();
          setOpen(next);
        }}
        title={`Did ${mock.mentor_name} miss the mock?`}
        description={
          <>
            We’ll record it as missed. {returns.ahead} You can report it until <DateTime at={policy.until} />.
          </>
        }
        cancel="Go back"
        confirm="Report no-show"
        busy={report.isPending}
        onConfirm={() => report.mutate()}
      >
        {report.isError && (
          <Notice tone="bad" title="We couldn’t report it">
            {errorCode(report.error) === 'TOO_EARLY'
              ? 'The mock hasn’t started yet.'
              : errorMessage(report.error)}
          </Notice>
        )}
      </AlertDialog>
    </>
  );
}
