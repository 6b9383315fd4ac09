import { Layers } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '@/domain/me';
import { GeneratedQuestionList } from '@/features/practice/generated-questions';
import { PracticeProgressCard } from '@/features/practice/practice-progress';
import { PracticeSession } from '@/features/practice/practice-session';
import { PreparationForm } from '@/features/practice/preparation-form';
import { PreparationPlanView } from '@/features/practice/preparation-plan';
import { QuestionForm } from '@/features/practice/question-form';
import { ToolAccess } from '@/features/practice/tool-access';
import { ToolResults } from '@/features/practice/tool-results';
import type { PracticeTool } from '@/features/practice/tools-data';
import { useSearchParam } from '@/lib/hooks';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-error-states';
import { Page } from '@/ui/page';
import { Tabs } from '@/ui/tabs';

const views = ['today', 'questions', 'plan'] as const;

/** Practice. The URL names the tab, and the questions or plan that are shown. */
export function PracticePage() {
  const { plan_id } = useMe();
  return (
    <Page
      title="Practice"
      lead="A few minutes a day on what your mentors said to improve. Each card returns when you’re about to forget it."
    >
      {plan_id === null ? <LockedPractice /> : <PracticeTabs />}
    </Page>
  );
}

/** What a plan unlocks, and the results that were made with an earlier plan. */
function LockedPractice() {
  const [search] = useSearchParams();
  const id = search.get('result');
  const view = search.get('view');
  return (
    <div className="grid gap-6">
      <EmptyState
        icon={Layers}
        title="Practice is part of every plan"
        action={
          <Button asChild>
            <Link to={paths.upgrade()}>See the plans</Link>
          </Button>
        }
      >
        With a plan, your mentors’ feedback becomes cards that you practise here, questions chosen for you,
        and a day-by-day plan up to your interview.
      </EmptyState>
      {id && view === 'questions' && <GeneratedQuestionList key={id} id={id} focused={false} />}
      {id && view === 'plan' && <PreparationPlanView key={id} id={id} focused={false} />}
      <EarlierQuestions />
      <EarlierPlans />
    </div>
  );
}

function PracticeTabs() {
  const [view] = useSearchParam('view', views, 'today');
  const [, setSearch] = useSearchParams();
  return (
    <Tabs
      label="Practice"
      value={view}
      onChange={(value) => setSearch(value === 'today' ? {} : { view: value })}
      tabs={[
        { value: 'today', name: 'Today' },
        { value: 'questions', name: 'New questions' },
        { value: 'plan', name: 'Interview plan' },
      ]}
    >
      {view === 'today' && (
        <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
          <PracticeSession />
          <PracticeProgressCard />
        </div>
      )}
      {view === 'questions' && <ToolView key="questions" tool="question_generator" />}
      {view === 'plan' && <ToolView key="plan" tool="interview_prep" />}
    </Tabs>
  );
}

/** A tool: its form, earlier results, and the result that the URL names. */
function ToolView({ tool }: { tool: PracticeTool }) {
  const [search, setSearch] = useSearchParams();
  const [fresh, setFresh] = useState<string>();
  const id = search.get('result');
  const show = (result: string) => {
    setFresh(result);
    setSearch({ view: tool === 'question_generator' ? 'questions' : 'plan', result });
  };
  const Form = tool === 'question_generator' ? QuestionForm : PreparationForm;
  const Result = tool === 'question_generator' ? GeneratedQuestionList : PreparationPlanView;
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      {/* On a phone the result comes before the form for the next one. */}
      <div className={`grid min-w-0 gap-6 ${id ? 'order-last xl:order-none' : ''}`}>
        <ToolAccess>
          <Form onMade={show} />
        </ToolAccess>
        {tool === 'question_generator' ? <EarlierQuestions /> : <EarlierPlans />}
      </div>
      {id ? (
        <Result key={id} id={id} focused={id === fresh} />
      ) : (
        <p className="hidden rounded-2xl border border-dashed border-edge/60 px-6 py-12 text-center text-muted xl:block">
          {tool === 'question_generator' ? 'Your questions appear here.' : 'Your plan appears here.'}
        </p>
      )}
    </div>
  );
}

const EarlierQuestions = () => (
  <ToolResults tool="question_generator" title="Earlier questions" link={paths.generatedQuestions} />
);

const EarlierPlans = () => (
  <ToolResults tool="interview_prep" title="Earlier plans" link={paths.preparationPlan} />
);
