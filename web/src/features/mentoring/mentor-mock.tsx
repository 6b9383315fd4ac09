import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { toast } from 'sonner';
import { MockCard } from '@/domain/mock-card';
import { messageOf } from '@/lib/api/errors';
import type { Mock } from '@/lib/api/types';
import { useNow } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Fact } from '@/ui/card';
import { AlertDialog } from '@/ui/dialog';
import { Notice } from '@/ui/notice';
import { endMock, useTargetRole } from './api';
import { Waited } from './mock-details';

export type Ending = 'complete' | 'no-show';

const words = {
  complete: {
    title: (name: string) => `The mock with ${name} was held?`,
    description:
      'It counts as completed from now on, and the feedback is the next thing to do. This cannot be taken back. You can also write the feedback at once, which completes it too.',
    act: 'It was held',
    done: 'Noted as held',
  },
  'no-show': {
    title: (name: string) => `${name} did not come?`,
    description:
      'The mock is closed without feedback, and the mentee does not get it back into their plan. This cannot be taken back.',
    act: 'They did not come',
    done: 'Noted as a no-show',
  },
};

type EndDialogProps = { mock: Mock; how: Ending; onClose: () => void };

/** Asks before a mock is ended for good. */
export function EndDialog({ mock, how, onClose }: EndDialogProps) {
  const queries = useQueryClient();
  const { title, description, act, done } = words[how];
  const end = useMutation({
    mutationFn: () => endMock(mock.id, how),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['mentor'] });
      toast.success(done);
      onClose();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['mentor'] }),
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={title(mock.mentee_name)}
      description={description}
      keep="Not yet"
      act={act}
      look={how === 'complete' ? 'primary' : 'danger'}
      busy={end.isPending}
      onAct={() => end.mutate()}
    >
      {end.isError && <Notice tone="bad">{messageOf(end.error)}</Notice>}
    </AlertDialog>
  );
}

/** A mock as its mentor sees it: what was asked for, and what can be done with it now. */
export function MentorMock({ mock }: { mock: Mock }) {
  const [ending, setEnding] = useState<Ending | null>(null);
  const targetRole = useTargetRole(mock.mentee_id);
  const begun = Date.parse(mock.scheduled_at) <= useNow();
  const held = begun && (mock.status === 'scheduled' || mock.status === 'completed');
  const awaiting = held && !mock.feedback_id;
  return (
    <MockCard
      mock={mock}
      seenBy="mentor"
      facts={targetRole && <Fact name="Works towards">{targetRole}</Fact>}
    >
      {awaiting && (
        <Button asChild size="sm">
          <Link to={paths.giveFeedback(mock.id)}>Write the feedback</Link>
        </Button>
      )}
      {mock.feedback_id && (
        <Button asChild size="sm" look="secondary">
          <Link to={paths.giveFeedback(mock.id)}>See your feedback</Link>
        </Button>
      )}
      {begun && mock.status === 'scheduled' && (
        <>
          <Button size="sm" look="secondary" onClick={() => setEnding('complete')}>
            It was held
          </Button>
          <Button size="sm" look="secondary" onClick={() => setEnding('no-show')}>
            The mentee did not come
          </Button>
        </>
      )}
      {awaiting && <Waited since={mock.ends_at} />}
      {!begun && mock.status === 'scheduled' && (
        <p className="text-sm text-muted">You can write the feedback once it has begun.</p>
      )}
      {ending && <EndDialog mock={mock} how={ending} onClose={() => setEnding(null)} />}
    </MockCard>
  );
}

/** A list of them, under a heading that the tab above already shows. */
export function MentorMocks({ title, mocks }: { title: string; mocks: Mock[] }) {
  return (
    <section>
      <h2 className="sr-only">{title}</h2>
      <ul className="grid gap-5">
        {mocks.map((mock) => (
          <li key={mock.id}>
            <MentorMock mock={mock} />
          </li>
        ))}
      </ul>
    </section>
  );
}
