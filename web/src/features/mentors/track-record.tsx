import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { post } from '@/lib/api/client';
import { errorCode, errorMessage } from '@/lib/api/errors';
import { useInvalidate } from '@/lib/api/query-keys';
import type { Mentor } from '@/lib/api/types';
import { focusFirstInvalid } from '@/lib/forms';
import { Badge } from '@/ui/badge';
import { DateTime } from '@/ui/date-time';
import { AlertDialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/input';
import { Notice } from '@/ui/notice';

/** What went wrong in a mentor's mocks of the last 90 days, and whether new ones are paused. */
export function TrackRecord({ mentor: { reliability, assignment_pause: pause } }: { mentor: Mentor }) {
  const incidents = reliability.no_shows + reliability.late_declines + reliability.late_feedback;
  return (
    <span className="grid justify-items-start gap-1">
      <span className={incidents === 0 ? 'text-muted' : undefined}>{reliability.summary}</span>
      {pause && <Badge tone="warn">New mocks paused</Badge>}
    </span>
  );
}

const amount = (points: number) => Math.abs(points).toFixed(2);

/** How a mentor's scores differ from those of others. Says so when there is too little to compare. */
export function Severity({ mentor: { severity } }: { mentor: Mentor }) {
  const { points, comparisons, mentees } = severity;
  const basis = `${comparisons} ${comparisons === 1 ? 'score' : 'scores'}, ${mentees} ${mentees === 1 ? 'mentee' : 'mentees'}`;
  if (points === null) {
    return (
      <span className="text-muted">
        Too little data<span className="block text-sm">{basis}</span>
      </span>
    );
  }
  return (
    <span>
      {Math.abs(points) < 0.005
        ? 'Like others'
        : `${amount(points)} ${points > 0 ? 'lower' : 'higher'} than others`}
      <span className="block text-sm text-muted">{basis}</span>
    </span>
  );
}

type Props = { mentor: Mentor; onClose: () => void };

/** Says why a mentor gets no new mocks, and lets an admin assign them again, with a reason. */
export function ResumeAssignmentsDialog({ mentor, onClose }: Props) {
  const invalidate = useInvalidate();
  const [reason, setReason] = useState('');
  const [submitted, setSubmitted] = useState(false);
  const resume = useMutation({
    mutationFn: (text: string) =>
      post('/api/admin/mentors/{id}/resume-assignments', { path: { id: mentor.id }, body: { reason: text } }),
    onSuccess: async () => {
      await invalidate('mentor.changed');
      toast.success(`${mentor.name} can be assigned again`, { description: 'We’ve told them by email.' });
      onClose();
    },
    onError: () => void invalidate('mentor.changed'),
  });
  const missing = submitted && !reason.trim() ? 'Enter a reason.' : undefined;
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Assign ${mentor.name} new mocks again?`}
      description="New mocks are paused after a second no-show within 30 days. We’ll tell the mentor by email. The no-shows stay on their record."
      cancel="Keep paused"
      confirm="Resume new mocks"
      variant="primary"
      busy={resume.isPending}
      onConfirm={() => {
        setSubmitted(true);
        if (reason.trim()) resume.mutate(reason.trim());
        else focusFirstInvalid();
      }}
    >
      <div className="grid gap-4">
        {resume.isError && (
          <Notice tone="bad" title="We couldn’t resume their new mocks">
            {errorCode(resume.error) === 'NOT_FOUND'
              ? 'Someone else has resumed them already.'
              : errorMessage(resume.error)}
          </Notice>
        )}
        {mentor.assignment_pause && (
          <p className="text-sm">
            Missed mocks:{' '}
            {mentor.assignment_pause.missed_at.map((at, index) => (
              <span key={at}>
                {index > 0 && ' and '}
                <DateTime at={at} />
              </span>
            ))}
          </p>
        )}
        <Field label="Reason" hint="Only admins see this." error={missing}>
          <Textarea
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </div>
    </AlertDialog>
  );
}
