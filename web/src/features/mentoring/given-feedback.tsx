import { Pencil } from 'lucide-react';
import { Link } from 'react-router';
import type { Feedback } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { useNow } from '@/lib/time';
import { Button } from '@/ui/button';
import { Scorecard } from '@/ui/scorecard';
import { When } from '@/ui/when';
import { changeableUntil, isChangeable } from './deadline';

/** What the mentor gave, with the way to change it for as long as that is possible. */
export function GivenFeedback({ feedback, level }: { feedback: Feedback; level?: 2 | 3 }) {
  const open = isChangeable(feedback, useNow());
  return (
    <Scorecard feedback={feedback} level={level} other={feedback.mentee_name}>
      <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line pt-5">
        {open && (
          <Button asChild size="sm" look="secondary">
            <Link to={paths.changeFeedback(feedback.mock_id)}>
              <Pencil aria-hidden />
              Change it
            </Link>
          </Button>
        )}
        <p className="text-sm text-muted">
          {open ? 'Can be changed until' : 'Could be changed until'}{' '}
          <When at={changeableUntil(feedback)} as={open ? 'full' : 'day'} />
          {feedback.updated_at !== feedback.created_at && (
            <>
              . Last changed <When at={feedback.updated_at} as="ago" />
            </>
          )}
        </p>
      </div>
    </Scorecard>
  );
}
