import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { toast } from 'sonner';
import { mentorsQuery } from '@/domain/mentors';
import { patch, post } from '@/lib/api/client';
import { errorMessage } from '@/lib/api/errors';
import { useInvalidate } from '@/lib/api/query-keys';
import type { Mock } from '@/lib/api/types';
import { focusFirstInvalid } from '@/lib/forms';
import { DateTime } from '@/ui/date-time';
import { AlertDialog, Dialog } from '@/ui/dialog';
import { Checkbox } from '@/ui/form/checkbox';
import { Field, FormActions } from '@/ui/form/field';
import { Input, Select, Textarea } from '@/ui/form/input';
import { Notice } from '@/ui/notice';

type Props = { mock: Mock; onClose: () => void };

/** Runs an admin's change of a mock. Refetches even after a refusal, because someone else may have changed it. */
function useMockChange<Body>(change: (body: Body) => Promise<Mock>, done: string, onClose: () => void) {
  const invalidate = useInvalidate();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await invalidate('request.decided');
      toast.success(done);
      onClose();
    },
    onError: () => void invalidate('request.decided'),
  });
}

function Refusal({ title, error }: { title: string; error: Error | null }): ReactNode {
  return (
    error && (
      <Notice tone="bad" title={title}>
        {errorMessage(error)}
      </Notice>
    )
  );
}

/** Marks a mock as completed, for a mentor who forgot to. */
export function CompleteMockDialog({ mock, onClose }: Props) {
  const complete = useMockChange(
    () => post('/api/admin/mocks/{id}/complete', { path: { id: mock.id } }),
    `${mock.mentee_name}’s mock is completed`,
    onClose,
  );
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      variant="primary"
      title={`Did ${mock.mentee_name}’s mock take place?`}
      description={`We’ll mark it as completed. ${mock.mentor_name} can still write the feedback.`}
      cancel="Go back"
      confirm="Mark as completed"
      busy={complete.isPending}
      onConfirm={() => complete.mutate(undefined)}
    >
      <Refusal title="We couldn’t complete the mock" error={complete.error} />
    </AlertDialog>
  );
}

/** Cancels a mock for a reason, and returns its unit unless the admin unticks that. */
export function CancelMockDialog({ mock, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [refund, setRefund] = useState(true);
  const [submitted, setSubmitted] = useState(false);
  const cancel = useMockChange(
    (body: { reason: string; refund_unit: boolean }) =>
      post('/api/admin/mocks/{id}/cancel', { path: { id: mock.id }, body }),
    `${mock.mentee_name}’s mock was cancelled`,
    onClose,
  );
  const missing = submitted && !reason.trim() ? 'Enter a reason. The mentee will see it.' : undefined;
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Cancel ${mock.mentee_name}’s ${mock.company_name} mock?`}
      description={`We’ll email the mentee your reason, tell ${mock.mentor_name}, and free the time and the meeting link.`}
      cancel="Keep it"
      confirm="Cancel mock"
      busy={cancel.isPending}
      onConfirm={() => {
        setSubmitted(true);
        if (reason.trim()) cancel.mutate({ reason: reason.trim(), refund_unit: refund });
        else focusFirstInvalid();
      }}
    >
      <div className="grid gap-4">
        <Refusal title="We couldn’t cancel the mock" error={cancel.error} />
        <Field label="Reason" error={missing}>
          <Textarea
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <Checkbox
          label="Return the mock to the mentee’s plan"
          checked={refund}
          onCheckedChange={(checked) => setRefund(checked === true)}
        />
      </div>
    </AlertDialog>
  );
}

/** Changes where a mock takes place. */
export function MeetingLinkDialog({ mock, onClose }: Props) {
  const [link, setLink] = useState(mock.meeting_link);
  const [submitted, setSubmitted] = useState(false);
  const change = useMockChange(
    (meeting_link: string) =>
      patch('/api/admin/mocks/{id}', { path: { id: mock.id }, body: { meeting_link } }),
    'Meeting link changed. We’ve emailed both people.',
    onClose,
  );
  const valid = /^https:\/\/[^\s/]+/i.test(link.trim());
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Change the meeting link of ${mock.mentee_name}’s mock`}
      description="We’ll email both people and update their calendars."
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          setSubmitted(true);
          if (valid) change.mutate(link.trim());
          else focusFirstInvalid();
        }}
      >
        <Refusal title="We couldn’t change the link" error={change.error} />
        <Field label="Link" error={submitted && !valid ? 'Enter a URL that starts with https://' : undefined}>
          <Input
            type="url"
            inputMode="url"
            maxLength={500}
            value={link}
            onChange={(event) => setLink(event.target.value)}
          />
        </Field>
        <FormActions submit="Change link" busy={change.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}

/** Gives a mock another mentor at the same time. */
export function ReassignMockDialog({ mock, onClose }: Props) {
  const mentors = useQuery(mentorsQuery);
  const [mentorId, setMentorId] = useState('');
  const [submitted, setSubmitted] = useState(false);
  const reassign = useMockChange(
    (mentor_id: string) =>
      post('/api/admin/mocks/{id}/reassign', { path: { id: mock.id }, body: { mentor_id } }),
    `${mock.mentee_name}’s mock has a new mentor`,
    onClose,
  );
  const others = mentors.data?.filter((one) => one.id !== mock.mentor_id && one.status !== 'Paused') ?? [];
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Give ${mock.mentee_name}’s mock another mentor`}
      description={
        <>
          It stays on <DateTime at={mock.scheduled_at} until={mock.ends_at} />. We’ll tell {mock.mentor_name},
          and email new invitations to the mentee and the new mentor.
        </>
      }
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          setSubmitted(true);
          if (mentorId) reassign.mutate(mentorId);
          else focusFirstInvalid();
        }}
      >
        <Refusal title="We couldn’t reassign the mock" error={reassign.error ?? mentors.error} />
        <Field label="New mentor" error={submitted && !mentorId ? 'Choose a mentor' : undefined}>
          <Select value={mentorId} onChange={(event) => setMentorId(event.target.value)}>
            <option value="">Choose</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <FormActions submit="Reassign" busy={reassign.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
