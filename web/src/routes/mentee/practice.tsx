import { Layers } from 'lucide-react';
import { Link } from 'react-router';
import { useMe } from '@/domain/me';
import { PracticeProgressCard } from '@/features/practice/practice-progress';
import { PracticeSession } from '@/features/practice/practice-session';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/empty-error-states';

export function PracticePage() {
  const { plan_id } = useMe();
  return (
    <Page
      title="Practice"
      lead="A few minutes a day on what your mentors said to improve. Each card returns when you’re about to forget it."
    >
      {plan_id === null ? (
        <EmptyState
          icon={Layers}
          title="Practice is part of every plan"
          action={
            <Button asChild>
              <Link to={paths.upgrade()}>See the plans</Link>
            </Button>
          }
        >
          With a plan, your mentors’ feedback becomes cards that you practise here.
        </EmptyState>
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
          <PracticeSession />
          <PracticeProgressCard />
        </div>
      )}
    </Page>
  );
}
