import { toast } from 'sonner';
import { useMe } from '@/domain/me';
import { usePersistedDraft } from '@/lib/persisted-draft';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { feedbackDraftSchema } from './feedback-schema';

/**
 * The draft of a mentor's feedback on one mock. It is stored on the device and survives the end of the session, because
 * nobody should lose an hour of writing to a sign-out. Its key contains the mentor, so other users do not see it.
 */
export const useFeedbackDraft = (mentorId: string, mockId: string) =>
  usePersistedDraft({
    key: `codementee.feedback.${mentorId}.${mockId}`,
    schema: feedbackDraftSchema,
    storage: 'device',
  });

export type FeedbackDraft = ReturnType<typeof useFeedbackDraft>;

const texts = [
  ['strengths', 'What went well'],
  ['improvements', 'What to work on'],
  ['action_items', 'What to do next'],
] as const;

/** Shows a draft that can no longer be sent, so that the mentor can copy what they wrote. */
export function UnsentFeedback({ draft: { draft, discard } }: { draft: FeedbackDraft }) {
  if (!draft) return null;
  const parts = texts.flatMap(([name, title]) => {
    const text = draft.values[name]?.trim();
    return text ? [{ title, text }] : [];
  });
  if (parts.length === 0) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(parts.map(({ title, text }) => `${title}\n${text}`).join('\n\n'));
      toast.success('Copied');
    } catch {
      toast.error('The browser did not allow copying. Select the text instead.');
    }
  };
  return (
    <Card as="section" aria-label="Your unsent feedback">
      <CardHeader title="Your unsent feedback">
        You wrote it <DateTime at={draft.saved_at} format="relative" />. It cannot be sent, but you can copy
        it.
      </CardHeader>
      <dl className="grid gap-4">
        {parts.map(({ title, text }) => (
          <div key={title}>
            <dt className="font-medium">{title}</dt>
            <dd className="whitespace-pre-wrap">{text}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button size="sm" onClick={() => void copy()}>
          Copy the text
        </Button>
        <Button size="sm" variant="secondary" onClick={discard}>
          Discard it
        </Button>
      </div>
    </Card>
  );
}

/** The same for a mock that the mentor can no longer open. */
export const UnsentFeedbackOf = ({ mockId }: { mockId: string }) => (
  <UnsentFeedback draft={useFeedbackDraft(useMe().id, mockId)} />
);
