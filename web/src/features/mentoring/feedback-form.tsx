import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { toast } from 'sonner';
import { scoreKeys } from '@/domain/labels';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { Feedback, Mock } from '@/lib/api/types';
import { formatDate, localDayKey, formatTime, useNow } from '@/lib/dates';
import { setServerErrors } from '@/lib/forms';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { Notice } from '@/ui/notice';
import { changeFeedback, giveFeedback } from './api';
import type { DraftKeeper } from './feedback-draft';
import { FeedbackFields } from './feedback-fields';
import { type FeedbackInput, feedbackSchema, toFormValues } from './feedback-schema';
import { useInvalidate } from '@/lib/api/invalidation';

type Props = {
  mock: Mock;
  /** What was given before, if this changes it. */
  given: Feedback | null;
  /** Changes are taken until then. */
  until: string | null;
  keeper: DraftKeeper;
  onDone: () => void;
  onCancel?: () => void;
};

/** The feedback on one mock, new or changed. What is typed is kept on the device until it is sent. */
export function FeedbackForm({ mock, given, until, keeper, onDone, onCancel }: Props) {
  const form = useForm<FeedbackInput>({
    resolver: zodResolver(feedbackSchema),
    defaultValues: { ...toFormValues(given), ...keeper.draft?.values },
  });
  useAutosave(form, keeper.save);
  const now = useNow();
  const early = Date.parse(mock.scheduled_at) > now;
  const late = until !== null && Date.parse(until) <= now;
  const send = useSend(mock, given, form, keeper);
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={form.handleSubmit((input) => send.mutate(input, { onSuccess: onDone }))}
    >
      <FeedbackFields form={form} type={mock.interview_type} />
      {send.isError && (
        <Notice tone="bad" title="The feedback was not sent">
          <ErrorNotice error={send.error} mock={mock} /> What you wrote is saved on this device.
        </Notice>
      )}
      {send.isPaused && (
        <Notice tone="warn" title="Not sent yet: you are offline">
          It is saved on this device, and goes out by itself once you are back, if this page is still open.
        </Notice>
      )}
      {late && (
        <Notice tone="warn" title="This feedback can no longer be changed">
          The seven days are over. What you wrote stays on this device until you discard it.
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-4">
        {!late && (
          <Button type="submit" busy={send.isPending} disabled={early}>
            {given ? 'Save the changes' : 'Send the feedback'}
          </Button>
        )}
        {onCancel && (
          <Button variant="secondary" onClick={onCancel}>
            {keeper.draft ? 'Discard the changes' : 'Back'}
          </Button>
        )}
        <p className="text-sm text-muted">
          <Saved keeper={keeper} />
          {early && (
            <>
              {' '}
              Can be sent from <DateTime at={mock.scheduled_at} />
            </>
          )}
        </p>
      </div>
    </form>
  );
}

/** Keeps each change as it is made; the first values are no change. */
function useAutosave(form: UseFormReturn<FeedbackInput>, save: DraftKeeper['save']) {
  useEffect(() => {
    const watching = form.watch((values) => save(values));
    return () => watching.unsubscribe();
    // One subscription for the life of the form: saving changes nothing that it reads.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [form]);
}

function useSend(
  mock: Mock,
  given: Feedback | null,
  form: UseFormReturn<FeedbackInput>,
  keeper: DraftKeeper,
) {
  const invalidate = useInvalidate();
  const refresh = () => void invalidate('feedback.saved');
  return useMutation({
    mutationFn: (input: FeedbackInput) =>
      given ? changeFeedback(given.id, input) : giveFeedback({ mock_id: mock.id, ...input }),
    onSuccess: (_, input) => {
      toast.success(given ? 'Changes saved' : 'Feedback sent', {
        description: `${mock.mentee_name} can read it from now on.`,
      });
      // What was typed while this was waiting for a connection is not in it, and stays.
      if (isSame(form.getValues(), input)) keeper.discard();
      refresh();
    },
    onError: (error) => {
      setServerErrors(
        error,
        [...scoreKeys, 'strengths', 'improvements', 'action_items', 'hireability'],
        form.setError,
      );
      if (errorCode(error) !== 'UNREACHABLE') refresh();
    },
  });
}

const isSame = (values: FeedbackInput, sent: FeedbackInput) =>
  JSON.stringify(feedbackSchema.safeParse(values).data) === JSON.stringify(sent);

function Saved({ keeper: { draft, kept } }: { keeper: DraftKeeper }) {
  const now = useNow();
  if (!draft) return <>What you write is saved on this device until it is sent.</>;
  if (!kept) return <>This browser keeps nothing on this device: send it before you close the page.</>;
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
          The mock has not begun. It can be sent from <DateTime at={mock.scheduled_at} /> on.
        </>
      );
    case 'FEEDBACK_EXISTS':
      return <>There is feedback on this mock already, sent from another window or device.</>;
    case 'BOOKING_NOT_PENDING':
      return <>The mock was cancelled or marked as a no-show meanwhile.</>;
    case 'CANCELLATION_WINDOW_PASSED':
      return <>The seven days in which it could be changed are over.</>;
    default:
      return <>{errorMessage(error)}</>;
  }
}
