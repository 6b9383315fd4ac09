import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { toast } from 'sonner';
import { codeOf, messageOf } from '@/lib/api/errors';
import { AlertDialog } from '@/ui/dialog';
import { Notice } from '@/ui/notice';

type Props = {
  title: string;
  description: ReactNode;
  act: string;
  remove: () => Promise<unknown>;
  done: string;
  refused: string;
  /** What IN_USE means here, and what to do instead. */
  inUse?: string;
  /** The queries in which it was. */
  from: unknown[][];
  onClose: () => void;
};

/** Asks before something is taken away, and says where the click was why it was not. */
export function RemoveDialog({
  title,
  description,
  act,
  remove,
  done,
  refused,
  inUse,
  from,
  onClose,
}: Props) {
  const queries = useQueryClient();
  const refresh = () => Promise.all(from.map((queryKey) => queries.invalidateQueries({ queryKey })));
  const removal = useMutation({
    mutationFn: remove,
    onSuccess: async () => {
      await refresh();
      toast.success(done);
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
      keep="Keep it"
      act={act}
      busy={removal.isPending}
      onAct={() => removal.mutate()}
    >
      {removal.isError && (
        <Notice tone="bad" title={refused}>
          {codeOf(removal.error) === 'IN_USE' && inUse ? inUse : messageOf(removal.error)}
        </Notice>
      )}
    </AlertDialog>
  );
}
