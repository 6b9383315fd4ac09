import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { toast } from 'sonner';
import { MockCard } from '@/domain/mock-card';
import { errorMessage } from '@/lib/api/errors';
import type { Mock } from '@/lib/api/types';
import { useNow } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { DescriptionItem } from '@/ui/card';
import { AlertDialog } from '@/ui/dialog';
import { Notice } from '@/ui/notice';
import { closeMock, useTargetRole } from './api';
import { WaitingBadge } from './mock-details';
import { useInvalidate } from '@/lib/api/invalidation';

export type MockOutcome = 'complete' | 'no-show';

const words = {
  complete: {
    title: (name: string) => `Mark your mock with ${name} as completed?`,
    description: 'You can’t undo this. Sending feedback also marks the mock as completed.',
    act: 'Mark completed',
    done: 'Marked as completed',
  },
  'no-show': {
    title: (name: string) => `Did ${name} miss the mock?`,
    description:
      'We’ll record it as missed. There’s no feedback to write, and the mock doesn’t go back to the mentee’s plan. You can’t undo this.',
    act: 'Mark no-show',
    done: 'Marked as a no-show',
  },
};

type CloseMockDialogProps = { mock: Mock; how: MockOutcome; onClose: () => void };

/** Asks before a mock is ended for good. */
export function CloseMockDialog({ mock, how, onClose }: CloseMockDialogProps) {
  const invalidate = useInvalidate();
  const { title, description, act, done } = words[how];
  const end = useMutation({
    mutationFn: () => closeMock(mock.id, how),
    onSuccess: async () => {
      await invalidate('mock.closed');
      toast.success(done);
      onClose();
    },
    onError: () => void invalidate('mock.closed'),
  });
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={title(mock.mentee_name)}
      description={description}
      cancel="Not yet"
      confirm={act}
      variant={how === 'complete' ? 'primary' : 'danger'}
      busy={end.isPending}
      onConfirm={() => end.mutate()}
    >
      {end.isError && <Notice tone="bad">{errorMessage(end.error)}</Notice>}
    </AlertDialog>
  );
}

/** A mock as its mentor sees it: what was asked for, and what can be done with it now. */
export function MentorMockCard({ mock }: { mock: Mock }) {
  const [ending, setEnding] = useState<MockOutcome | null>(null);
  const targetRole = useTargetRole(mock.mentee_id);
  const begun = Date.parse(mock.scheduled_at) <= useNow();
  const held = begun && (mock.status === 'scheduled' || mock.status === 'completed');
  const awaiting = held && !mock.feedback_id;
  return (
    <MockCard
      mock={mock}
      viewer="mentor"
      facts={targetRole && <DescriptionItem name="Target role">{targetRole}</DescriptionItem>}
    >
      {awaiting && (
        <Button asChild size="sm">
          <Link to={paths.giveFeedback(mock.id)}>Write feedback</Link>
        </Button>
      )}
      {mock.feedback_id && (
        <Button asChild size="sm" variant="secondary">
          <Link to={paths.giveFeedback(mock.id)}>See your feedback</Link>
        </Button>
      )}
      {begun && mock.status === 'scheduled' && (
        <>
          <Button size="sm" variant="secondary" onClick={() => setEnding('complete')}>
            Mark completed
          </Button>
          <Button size="sm" variant="secondary" onClick={() => setEnding('no-show')}>
            Mark no-show
          </Button>
        </>
      )}
      {awaiting && <WaitingBadge since={mock.ends_at} />}
      {!begun && mock.status === 'scheduled' && (
        <p className="text-sm text-muted">You can write feedback once the mock has started.</p>
      )}
      {ending && <CloseMockDialog mock={mock} how={ending} onClose={() => setEnding(null)} />}
    </MockCard>
  );
}

/** A list of them, under a heading that the tab above already shows. */
export function MentorMockList({ title, mocks }: { title: string; mocks: Mock[] }) {
  return (
    <section>
      <h2 className="sr-only">{title}</h2>
      <ul className="grid gap-5">
        {mocks.map((mock) => (
          <li key={mock.id}>
            <MentorMockCard mock={mock} />
          </li>
        ))}
      </ul>
    </section>
  );
}
