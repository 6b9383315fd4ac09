import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { post } from '@/lib/api/client';
import { errorMessage } from '@/lib/api/errors';
import { useInvalidate } from '@/lib/api/query-keys';
import type { Mock } from '@/lib/api/types';
import { focusFirstInvalid } from '@/lib/forms';
import { usePersistedText } from '@/lib/persisted-draft';
import { DRAFT_PREFIX } from '@/lib/session';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { AlertDialog } from '@/ui/dialog';
import { DraftNotice } from '@/ui/form/draft-notice';
import { Field } from '@/ui/form/field';
import { Textarea } from '@/ui/form/input';
import { ContactLink } from '@/ui/links';
import { Notice } from '@/ui/notice';

export type Side = 'mentee' | 'mentor';
export type NoShow = NonNullable<Mock['no_show']>;

const HOUR = 60 * 60 * 1000;

/** Returns the period in which a mock can be reported as missed. */
export const reportWindow = (mock: Mock) => {
  const start = Date.parse(mock.scheduled_at);
  return { from: start + HOUR / 6, until: start + 24 * HOUR };
};

export const objectUntil = (noShow: NoShow) => Date.parse(noShow.at) + 24 * HOUR;

/** Returns which side missed the mock, as decided or, without a decision, as reported; null if it took place. */
export function missingSide({ reported_by, outcome }: NoShow): Side | null {
  if (outcome === 'held') return null;
  if (outcome) return outcome === 'mentor_missed' ? 'mentor' : 'mentee';
  return reported_by === 'mentee' ? 'mentor' : 'mentee';
}

/** Returns the badge label of a missed mock, so it never looks completed. */
export function missedLabel(missing: Side, viewer: Side | 'admin') {
  if (missing === viewer) return 'Missed';
  return missing === 'mentor' ? 'Mentor missed it' : 'Mentee missed it';
}

const otherName = (mock: Mock, viewer: Side) => (viewer === 'mentee' ? mock.mentor_name : mock.mentee_name);

/** Shows what both sides said about a missed mock, and the consequences. */
export function NoShowDetails({ mock, viewer }: { mock: Mock; viewer: Side }) {
  if (!mock.no_show) return null;
  const { reported_by, note, objection } = mock.no_show;
  const other = otherName(mock, viewer);
  const mine = reported_by === viewer;
  return (
    <div className="grid gap-2">
      <p>
        {mine ? `You reported that ${other} missed the mock.` : `${other} reported that you missed the mock.`}{' '}
        <NextStep noShow={mock.no_show} viewer={viewer} other={other} />
      </p>
      {note && <Quote by={mine ? 'You' : other} text={note} />}
      {objection && <Quote by={mine ? other : 'You'} text={objection} />}
    </div>
  );
}

const Quote = ({ by, text }: { by: string; text: string }) => (
  <blockquote className="border-l-2 border-line pl-3 whitespace-pre-line text-muted">
    <span className="font-medium">{by}:</span> {text}
  </blockquote>
);

function NextStep({ noShow, viewer, other }: { noShow: NoShow; viewer: Side; other: string }) {
  const missing = missingSide(noShow);
  if (noShow.outcome) {
    const result =
      missing === null ? 'it took place' : missing === viewer ? 'you missed it' : `${other} missed it`;
    return (
      <>
        {noShow.decided_by ? `We decided that ${result}.` : `There was no objection, so ${result}.`} If that
        is wrong, <ContactLink />.
      </>
    );
  }
  if (noShow.objection) return <>We’re looking into it and will email you both.</>;
  const until = <DateTime at={new Date(objectUntil(noShow)).toISOString()} />;
  if (noShow.reported_by !== viewer) return <>If that is wrong, object until {until}.</>;
  return (
    <>
      They can object until {until}. If they don’t, your report stands
      {viewer === 'mentee' && ' and you get your mock back'}.
    </>
  );
}

const object = (viewer: Side, id: string, note: string) =>
  viewer === 'mentee'
    ? post('/api/mentee/mocks/{id}/object', { path: { id }, body: { note } })
    : post('/api/mentor/mocks/{id}/object', { path: { id }, body: { note } });

/** Offers an objection to the side that was reported as missing, once and before the deadline. */
export function ObjectToNoShow({ mock, viewer, now }: { mock: Mock; viewer: Side; now: number }) {
  const [open, setOpen] = useState(false);
  const { no_show: noShow } = mock;
  const isReported = noShow && noShow.reported_by !== viewer && !noShow.objection && !noShow.outcome;
  return (
    <>
      {isReported && now <= objectUntil(noShow) && (
        <Button size="sm" onClick={() => setOpen(true)}>
          Object
        </Button>
      )}
      {open && <ObjectDialog mock={mock} viewer={viewer} onClose={() => setOpen(false)} />}
    </>
  );
}

type ObjectDialogProps = { mock: Mock; viewer: Side; onClose: () => void };

function ObjectDialog({ mock, viewer, onClose }: ObjectDialogProps) {
  const invalidate = useInvalidate();
  const [note, setNote, draft] = usePersistedText(`${DRAFT_PREFIX}objection.${mock.id}`);
  const [submitted, setSubmitted] = useState(false);
  const send = useMutation({
    mutationFn: (text: string) => object(viewer, mock.id, text),
    onSuccess: async () => {
      setNote('');
      toast.success('Objection sent', { description: 'We’ll look into it and email you both.' });
      onClose();
      await invalidate('mock.no-show-reported');
    },
    onError: () => void invalidate('mock.no-show-reported'),
  });
  const missing = submitted && !note.trim() ? 'Tell us what happened' : undefined;
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Object to ${otherName(mock, viewer)}’s report?`}
      description="Tell us what happened. The other side can read it. We’ll decide and email you both."
      cancel="Go back"
      confirm="Send objection"
      variant="primary"
      busy={send.isPending}
      onConfirm={() => {
        setSubmitted(true);
        if (note.trim()) send.mutate(note.trim());
        else focusFirstInvalid();
      }}
    >
      <div className="grid gap-4">
        {send.isError && (
          <Notice tone="bad" title="We couldn’t send your objection">
            {errorMessage(send.error)}
          </Notice>
        )}
        <DraftNotice draft={draft} />
        <Field label="What happened?" error={missing}>
          <Textarea
            rows={4}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
      </div>
    </AlertDialog>
  );
}
