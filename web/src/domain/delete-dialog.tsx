import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { toast } from 'sonner';
import { errorCode, errorMessage } from '@/lib/api/errors';
import { AlertDialog } from '@/ui/dialog';
import { Notice } from '@/ui/notice';
import { type AppEvent, useInvalidate } from '@/lib/api/query-keys';

type Props = {
  title: string;
  description: ReactNode;
  confirm: string;
  remove: () => Promise<unknown>;
  successMessage: string;
  errorTitle: string;
  /** The message for IN_USE: says why the item can't be deleted and what to do instead. */
  inUse?: string;
  /** The event that invalidates queries after the deletion. */
  event: AppEvent;
  onClose: () => void;
};

/** Confirms a deletion, runs it, and shows why it was refused. */
export function DeleteDialog({
  title,
  description,
  confirm,
  remove,
  successMessage,
  errorTitle,
  inUse,
  event,
  onClose,
}: Props) {
  const invalidate = useInvalidate();
  const refresh = () => invalidate(event);
  const removal = useMutation({
    mutationFn: remove,
    onSuccess: async () => {
      await refresh();
      toast.success(successMessage);
      onClose();
    },
    onError: () => void refresh(),
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={title}
      description={description}
      cancel="Keep it"
      confirm={confirm}
      busy={removal.isPending}
      onConfirm={() => removal.mutate()}
    >
      {removal.isError && (
        <Notice tone="bad" title={errorTitle}>
          {errorCode(removal.error) === 'IN_USE' && inUse ? inUse : errorMessage(removal.error)}
        </Notice>
      )}
    </AlertDialog>
  );
}
