import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { messageOf } from '@/lib/api/refusal';
import type { Mock } from '@/lib/api/types';
import { AlertDialog } from '@/ui/alert-dialog';
import { Notice } from '@/ui/notice';
import { reportNoShow } from './api';

export function NoShowDialog({ mock, onClose }: { mock: Mock; onClose: () => void }) {
  const queries = useQueryClient();
  const report = useMutation({
    mutationFn: () => reportNoShow(mock.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['mentor'] });
      toast.success('Noted as a no-show');
      onClose();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['mentor'] }),
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`${mock.mentee_name} did not come?`}
      description="The mock is closed without feedback. This cannot be taken back."
      keep="Not yet"
      act="They did not come"
      busy={report.isPending}
      onAct={() => report.mutate()}
    >
      {report.isError && <Notice tone="bad">{messageOf(report.error)}</Notice>}
    </AlertDialog>
  );
}
