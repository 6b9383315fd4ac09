import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import type { NoShow } from '@/domain/no-show';
import { post } from '@/lib/api/client';
import { errorMessage } from '@/lib/api/errors';
import { useInvalidate } from '@/lib/api/query-keys';
import type { Mock } from '@/lib/api/types';
import { focusFirstInvalid } from '@/lib/forms';
import { Button } from '@/ui/button';
import { DescriptionItem, DescriptionList } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/form/field';
import { Select, Textarea } from '@/ui/form/input';
import { Notice } from '@/ui/notice';

type Outcome = NonNullable<NoShow['outcome']>;

const outcomes: Record<Outcome, string> = {
  mentor_missed: 'The mentor missed it (the mentee gets the mock back)',
  mentee_missed: 'The mentee missed it',
  held: 'It took place',
};

type Props = { mock: Mock & { no_show: NoShow }; onClose: () => void };

/** Shows what both sides of a reported mock say, and records the admin's decision, which may replace an earlier one. */
export function ResolveNoShowDialog({ mock, onClose }: Props) {
  const invalidate = useInvalidate();
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [reason, setReason] = useState('');
  const [submitted, setSubmitted] = useState(false);
  const resolve = useMutation({
    mutationFn: (body: { outcome: Outcome; reason: string }) =>
      post('/api/admin/mocks/{id}/resolve-no-show', { path: { id: mock.id }, body }),
    onSuccess: async () => {
      toast.success('Decision saved', {
        description: `We’ve emailed ${mock.mentor_name} and ${mock.mentee_name}.`,
      });
      onClose();
      await invalidate('mock.no-show-decided');
    },
  });
  const noOutcome = submitted && !outcome ? 'Choose what happened' : undefined;
  const noReason = submitted && !reason.trim() ? 'Enter a reason. Both people will see it.' : undefined;
  return (
    <Dialog open onOpenChange={onClose} title={`What happened to ${mock.mentee_name}’s mock?`}>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          setSubmitted(true);
          if (outcome && reason.trim()) resolve.mutate({ outcome, reason: reason.trim() });
          else focusFirstInvalid();
        }}
      >
        <BothSides mock={mock} />
        {resolve.isError && (
          <Notice tone="bad" title="We couldn’t save the decision">
            {errorMessage(resolve.error)}
          </Notice>
        )}
        <Field label="Outcome" error={noOutcome}>
          <Select value={outcome} onChange={(event) => setOutcome(event.target.value as Outcome)}>
            <option value="">Choose</option>
            {(Object.keys(outcomes) as Outcome[])
              .filter((one) => one !== mock.no_show.outcome)
              .map((one) => (
                <option key={one} value={one}>
                  {outcomes[one]}
                </option>
              ))}
          </Select>
        </Field>
        <Field label="Reason" hint="We’ll email it to both people." error={noReason}>
          <Textarea
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
          <Button variant="secondary" onClick={onClose}>
            Go back
          </Button>
          <Button type="submit" busy={resolve.isPending}>
            Decide
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function BothSides({ mock }: { mock: Props['mock'] }) {
  const { reported_by, at, note, objection, outcome } = mock.no_show;
  const names = { mentor: mock.mentor_name, mentee: mock.mentee_name };
  const other = reported_by === 'mentor' ? 'mentee' : 'mentor';
  return (
    <DescriptionList className="text-sm">
      <DescriptionItem name={`${names[reported_by]} (${reported_by}) reported ${names[other]} as a no-show`}>
        <DateTime at={at} />
        <span className="block whitespace-pre-line">{note ?? 'Without a note.'}</span>
      </DescriptionItem>
      <DescriptionItem name={`${names[other]} (${other})`}>
        <span className="whitespace-pre-line">{objection ?? 'Has not objected.'}</span>
      </DescriptionItem>
      {outcome && <DescriptionItem name="Outcome so far">{outcomes[outcome]}</DescriptionItem>}
    </DescriptionList>
  );
}
