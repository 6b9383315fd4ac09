import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { unitsLeft, useMe } from '@/domain/me';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';

/** Shows the form if the plan has a use of the AI tools left, and otherwise how to get more. */
export function ToolAccess({ children }: { children: ReactNode }) {
  if (unitsLeft(useMe(), 'ai_tools') !== 0) return children;
  return (
    <Notice
      title="No AI tool uses left in your plan"
      action={
        <Button asChild>
          <Link to={paths.upgrade()}>See plans</Link>
        </Button>
      }
    >
      Another plan adds more. What you made before stays below, and your practice cards need no uses.
    </Notice>
  );
}

/** Says what a run costs and how many are left. */
export function ToolCost() {
  const left = unitsLeft(useMe(), 'ai_tools');
  return <>Takes one AI tool use; {left === null ? 'your plan has no limit' : `${left} left`}.</>;
}
