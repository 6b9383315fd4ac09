import { useMutation } from '@tanstack/react-query';
import { Star } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { useState } from 'react';
import { toast } from 'sonner';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { Mock } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { focusFirstInvalid } from '@/lib/forms';
import { DRAFT_PREFIX } from '@/lib/session';
import { usePersistedText } from '@/lib/persisted-draft';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DraftNotice } from '@/ui/form/draft-notice';
import { Field, FieldGroup } from '@/ui/form/field';
import { Textarea } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { Stars } from '@/ui/stars';
import { rateMock } from './no-show-report';
import { useInvalidate } from '@/lib/api/query-keys';

const words = ['Poor', 'Fair', 'Good', 'Very good', 'Excellent'];

type StarInputProps = { value: number | null; onChange: (stars: number) => void };

/** A radio group of one to five stars. Arrow keys change the value. */
export function StarInput({ value, onChange }: StarInputProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <RadioGroup.Root
        aria-label="Stars"
        orientation="horizontal"
        value={value === null ? '' : String(value)}
        onValueChange={(stars) => onChange(Number(stars))}
        className="flex gap-1"
      >
        {words.map((word, index) => {
          const stars = index + 1;
          return (
            <RadioGroup.Item
              key={word}
              value={String(stars)}
              aria-label={`${stars} of 5: ${word}`}
              className="grid size-11 place-items-center rounded-lg hover:bg-sunken"
            >
              <Star
                aria-hidden
                className={cn(
                  'size-7',
                  value !== null && stars <= value ? 'fill-accent text-accent' : 'text-edge',
                )}
              />
            </RadioGroup.Item>
          );
        })}
      </RadioGroup.Root>
      <span aria-hidden className="text-sm text-muted">
        {value === null ? '' : words[value - 1]}
      </span>
    </div>
  );
}

/** The rating of a mock with the dialog to give it, for lists that keep their rows. */
export function MockRating({ mock }: { mock: Mock }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <RatingAction mock={mock} onRate={() => setOpen(true)} />
      {open && <RateDialog mock={mock} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The rating of a mock, or a button to rate it. A mock can be rated once. */
export const RatingAction = ({ mock, onRate }: { mock: Mock; onRate: () => void }) =>
  mock.rating === null ? (
    <Button size="sm" variant="secondary" onClick={onRate}>
      Rate this mock
    </Button>
  ) : (
    <p className="flex items-center gap-2 text-sm text-muted">
      Your rating: <Stars stars={mock.rating} />
    </p>
  );

export function RateDialog({ mock, onClose }: { mock: Mock; onClose: () => void }) {
  const invalidate = useInvalidate();
  const [stars, setStars] = useState<number | null>(null);
  const [none, setNone] = useState(false);
  const [comment, setComment, draft] = usePersistedText(`${DRAFT_PREFIX}rating.${mock.id}`);
  const send = useMutation({
    mutationFn: (chosen: number) => rateMock({ id: mock.id, stars: chosen, comment: comment.trim() }),
    onSuccess: async () => {
      setComment('');
      toast.success('Thank you', { description: `We’ve saved your rating of ${mock.mentor_name}.` });
      await invalidate('mock.rated');
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`How was your mock with ${mock.mentor_name}?`}
      description="You can rate a mock once. It counts towards your mentor’s average."
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (stars !== null) return send.mutate(stars);
          setNone(true);
          focusFirstInvalid();
        }}
      >
        {send.isError && (
          <Notice tone="bad" title="We couldn’t save your rating">
            {errorCode(send.error) === 'ALREADY_EXISTS'
              ? 'You’ve already rated this mock.'
              : errorMessage(send.error)}
          </Notice>
        )}
        <DraftNotice draft={draft} />
        <FieldGroup label="Your rating" error={none ? 'Choose one to five stars' : undefined}>
          <StarInput
            value={stars}
            onChange={(chosen) => {
              setNone(false);
              setStars(chosen);
            }}
          />
        </FieldGroup>
        <Field label="Anything to add?" optional>
          <Textarea
            rows={3}
            maxLength={2000}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
        </Field>
        <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
          <Button variant="secondary" onClick={onClose}>
            Not now
          </Button>
          <Button type="submit" busy={send.isPending}>
            Send rating
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
