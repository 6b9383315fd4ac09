import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { messageOf } from '@/lib/api/refusal';
import type { BookingRequest } from '@/lib/api/types';
import { AlertDialog } from '@/ui/alert-dialog';
import { Notice } from '@/ui/notice';
import { unassignRequest } from './api';

/** Asks before the mentor is taken off a confirmed mock. */
export function UnassignDialog({ request, onClose }: { request: BookingRequest; onClose: () => void }) {
  const queries = useQueryClient();
  const unassign = useMutation({
    mutationFn: () => unassignRequest(request.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['admin'] });
      toast.success(`${request.mentee_name}’s request waits for another mentor`);
      onClose();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['admin'] }),
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Take ${request.mentor_name} off ${request.mentee_name}’s mock?`}
      description="The time and the meeting link are freed, both are mailed that the time is off, and the request waits with the mentee’s times for another mentor. The mock stays in the mentee’s plan."
      keep="Keep the mentor"
      act="Take the mentor off"
      busy={unassign.isPending}
      onAct={() => unassign.mutate()}
    >
      {unassign.isError && (
        <Notice tone="bad" title="The mentor stays">
          {messageOf(unassign.error)}
        </Notice>
      )}
    </AlertDialog>
  );
}
