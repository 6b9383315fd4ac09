import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import { errorMessage } from '@/lib/api/errors';
import { Dialog } from '@/ui/dialog';
import { Field, FormActions } from '@/ui/form/field';
import { Textarea } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { report, type Subject } from './community-data';

type Props = { subject: Subject; onClose: () => void };

/** Reports a post or comment to the moderators. */
export function ReportDialog({ subject, onClose }: Props) {
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: () => report(subject, reason.trim()),
    onSuccess: () => {
      toast.success('Thank you. A moderator will look at it.');
      onClose();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!send.isPending) send.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Report this ${subject.kind}`}
      description="For spam, insults, somebody’s personal data, or an interviewer’s name. Nobody is told who reported it."
    >
      <form onSubmit={onSubmit} className="grid gap-5">
        {send.isError && <Notice tone="bad">{errorMessage(send.error)}</Notice>}
        <Field label="What is wrong with it?" optional>
          <Textarea value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <FormActions submit="Report" busy={send.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
