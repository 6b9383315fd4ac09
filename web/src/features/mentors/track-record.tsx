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
import { Field } from '@/ui/form/field';
import { Textarea } from '@/ui/form/input';
import { Notice } from '@/ui/notice';

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

/** How a mentor's scores differ from those that others gave the same mentees, or that there are too few to compare. */
function severityText({ severity: { points, comparisons, mentees } }: Mentor) {
  const basis = `${counted(comparisons, 'score')}, ${counted(mentees, 'mentee')}`;
  if (points === null) return 'Scores: too little data to compare';
  if (Math.abs(points) < 0.005) return `Scores like others (${basis})`;
  return `Scores ${Math.abs(points).toFixed(2)} ${points > 0 ? 'lower' : 'higher'} than others (${basis})`;
}

/** How a mentor kept their mocks in the last 90 days and how severely they score, and whether new mocks are paused. */
export function TrackRecord({ mentor }: { mentor: Mentor }) {
  const { reliability, assignment_pause: pause } = mentor;
  const incidents = reliability.no_shows + reliability.late_declines + reliability.late_feedback;
  return (
    <span className="grid justify-items-start gap-1">
      <span className={incidents === 0 ? 'text-muted' : undefined}>
        {reliability.summary}
        {reliability.mocks > 0 && ', 90 days'}
      </span>
      <span className="text-muted">{severityText(mentor)}</span>
      {pause && <Badge tone="warn">New mocks paused</Badge>}
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
      title={`Resume new mocks for ${mentor.name}?`}
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
