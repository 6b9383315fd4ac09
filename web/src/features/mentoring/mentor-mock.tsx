import { useState } from 'react';
import { Link } from 'react-router';
import type { Mock } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { useNow } from '@/lib/time';
import { Button } from '@/ui/button';
import { Fact } from '@/ui/card';
import { MockCard } from '@/ui/mock-card';
import { EndDialog, type Ending } from './end-dialog';
import { useTargetRole } from './mentees';
import { Waited } from './waited';

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
