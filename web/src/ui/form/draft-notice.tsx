import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { Notice } from '@/ui/notice';

type Props = {
  draft: {
    initial: { saved_at: string } | null;
    restored: boolean;
    isStale: boolean;
    otherTab: { saved_at: string } | null;
    endedElsewhere: boolean;
    discard: () => void;
    dismiss: () => void;
    keepMine: () => void;
    takeOther: () => void;
  };
};

/** Says that a form shows a restored draft, or what happened to the draft in another tab. */
export function DraftNotice({ draft }: Props) {
  if (draft.otherTab) {
    return (
      <Notice
        tone="warn"
        title="You also changed this in another tab"
        action={
          <>
            <Button size="sm" onClick={draft.takeOther}>
              Use the other tab’s changes
            </Button>
            <Button size="sm" variant="secondary" onClick={draft.keepMine}>
              Keep this draft
            </Button>
          </>
        }
      >
        The last change there was <DateTime at={draft.otherTab.saved_at} format="relative" />.
      </Notice>
    );
  }
  if (draft.endedElsewhere) {
    return (
      <Notice
        tone="warn"
        title="You sent or discarded this in another tab"
        action={
          <>
            <Button size="sm" variant="secondary" onClick={draft.discard}>
              Discard it here
            </Button>
            <Button size="sm" variant="quiet" onClick={draft.keepMine}>
              Keep this draft
            </Button>
          </>
        }
      />
    );
  }
  if (!draft.restored || !draft.initial) return null;
  return (
    <Notice
      tone={draft.isStale ? 'warn' : 'info'}
      title="Your unsaved changes were restored"
      action={
        <>
          <Button size="sm" variant="secondary" onClick={draft.discard}>
            Discard them
          </Button>
          <Button size="sm" variant="quiet" onClick={draft.dismiss}>
            Keep them
          </Button>
        </>
      }
    >
      You made them <DateTime at={draft.initial.saved_at} format="relative" />.
      {draft.isStale && ' The saved version has changed since then, so check them before you save.'}
    </Notice>
  );
}
