import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { toast } from 'sonner';
import { scoreKeys } from '@/domain/labels';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { Feedback, Mock } from '@/lib/api/types';
import { formatDate, localDayKey, formatTime, useNow } from '@/lib/time';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { usePersistedForm } from '@/lib/persisted-draft';
import { useVersionedForm } from '@/lib/versioned-form';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { DraftNotice } from '@/ui/form/draft-notice';
import { EditConflictNotice } from '@/ui/form/edit-conflict-notice';
import { Notice } from '@/ui/notice';
import { changeFeedback, giveFeedback } from './mentoring-data';
import {
  describeFeedback,
  type FeedbackDraft,
  type FeedbackInput,
  feedbackSchema,
  toFormValues,
} from './feedback-draft';
import { FeedbackFields } from './feedback-fields';
import { useInvalidate } from '@/lib/api/query-keys';

type Props = {
  mock: Mock;
  /** The existing feedback if it is being changed, otherwise null. */
  given: Feedback | null;
  /** The deadline for changes. */
  until: string | null;
  draft: FeedbackDraft;
  onDone: () => void;
  onCancel?: () => void;
};

/** The form for new or changed feedback. The draft is stored on the device until it is sent. */
export function FeedbackForm({ mock, given, until, draft, onDone, onCancel }: Props) {
  const form = useForm<FeedbackInput>({
    resolver: zodResolver(feedbackSchema),
    defaultValues: toFormValues(given),
  });
  const persisted = usePersistedForm(form, draft, toFormValues(given));
  const now = useNow();
  const early = Date.parse(mock.scheduled_at) > now;
  const late = until !== null && Date.parse(until) <= now;
  const edit = useVersionedForm<Feedback, FeedbackInput>(form, {
    record: given,
    toValues: (feedback) => toFormValues(feedback) as FeedbackInput,
    describe: (values) => describeFeedback(values, mock.interview_type),
  });
  const send = useSend({ mock, given, form, draft, edit });
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={form.handleSubmit((input) => send.mutate(input, { onSuccess: onDone }), focusFirstInvalid)}
    >
      <DraftNotice draft={persisted} />
      <FeedbackFields form={form} type={mock.interview_type} />
      {edit.conflict && (
        <EditConflictNotice
          conflict={edit.conflict}
          busy={send.isPending}
          onTakeTheirs={() => {
            draft.discard();
            edit.takeTheirs();
          }}
        />
      )}
      {send.isError && errorCode(send.error) !== 'STALE_VERSION' && (
        <Notice tone="bad" title="We couldn’t send the feedback">
          <ErrorNotice error={send.error} mock={mock} /> Your feedback is saved on this device.
        </Notice>
      )}
      {send.isPaused && (
        <Notice tone="warn" title="You’re offline: not sent yet">
          It’s saved on this device. We’ll send it when you’re back online, if this page is still open.
        </Notice>
      )}
      {late && (
        <Notice tone="warn" title="You can no longer change this feedback">
          The seven days for changing it are over. Your text stays on this device until you discard it.
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-4">
        {!late && (
          <Button type="submit" busy={send.isPending} disabled={early}>
            {given ? 'Save changes' : 'Send feedback'}
          </Button>
        )}
        {onCancel && (
          <Button variant="secondary" onClick={onCancel}>
            {draft.draft ? 'Discard changes' : 'Back'}
          </Button>
        )}
        <p className="text-sm text-muted">
          <Saved draft={draft} />
          {early && (
            <>
              {' '}
              You can send it from <DateTime at={mock.scheduled_at} />
            </>
          )}
        </p>
      </div>
    </form>
  );
}

type SendOptions = {
  mock: Mock;
  given: Feedback | null;
  form: UseFormReturn<FeedbackInput>;
  draft: FeedbackDraft;
  edit: ReturnType<typeof useVersionedForm<Feedback, FeedbackInput>>;
};

function useSend({ mock, given, form, draft, edit }: SendOptions) {
  const invalidate = useInvalidate();
  const refresh = () => void invalidate('feedback.saved');
  return useMutation({
    mutationFn: (input: FeedbackInput) =>
      given
        ? changeFeedback(given.id, input, edit.version ?? given.version)
        : giveFeedback({ mock_id: mock.id, ...input }),
    onSuccess: (_, input) => {
      edit.settle();
      toast.success(given ? 'Changes saved' : 'Feedback sent', {
        description: `${mock.mentee_name} can read it now.`,
      });
      // Keeps the draft if the user edited it after submitting, while the request waited for a connection.
      if (isSame(form.getValues(), input)) draft.discard();
      refresh();
    },
    onError: (error) => {
      if (!edit.onStale(error)) {
        setServerErrors(
          error,
          [...scoreKeys, 'strengths', 'improvements', 'action_items', 'hireability'],
          form.setError,
        );
      }
      if (errorCode(error) !== 'UNREACHABLE') refresh();
    },
  });
}

const isSame = (values: FeedbackInput, sent: FeedbackInput) =>
  JSON.stringify(feedbackSchema.safeParse(values).data) === JSON.stringify(sent);

function Saved({ draft: { draft, isStored } }: { draft: FeedbackDraft }) {
  const now = useNow();
  if (!draft) return <>Your feedback is saved on this device until you send it.</>;
  if (!isStored) return <>This browser can’t save drafts. Send your feedback before you close the page.</>;
  const { saved_at } = draft;
  return (
    <>
      Saved on this device{localDayKey(saved_at) === localDayKey(now) ? '' : ` on ${formatDate(saved_at)}`} at{' '}
      {formatTime(saved_at)}
    </>
  );
}

function ErrorNotice({ error, mock }: { error: Error; mock: Mock }) {
  switch (errorCode(error)) {
    case 'TOO_EARLY':
      return (
        <>
          The mock hasn’t started. You can send it from <DateTime at={mock.scheduled_at} /> on.
        </>
      );
    case 'FEEDBACK_EXISTS':
      return <>You’ve already sent feedback on this mock from another window or device.</>;
    case 'BOOKING_NOT_PENDING':
      return <>The mock was cancelled or marked as a no-show in the meantime.</>;
    case 'CANCELLATION_WINDOW_PASSED':
      return <>The seven days for changing it are over.</>;
    default:
      return <>{errorMessage(error)}</>;
  }
}
