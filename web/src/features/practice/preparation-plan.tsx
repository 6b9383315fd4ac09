import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { errorMessage } from '@/lib/api/errors';
import { formatShortDay, platformToday } from '@/lib/time';
import { Badge } from '@/ui/badge';
import { Card, CardHeader } from '@/ui/card';
import { Checkbox } from '@/ui/form/checkbox';
import { Notice } from '@/ui/notice';
import { Progress } from '@/ui/progress';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { Details, KeepButton } from './generated-questions';
import { markTask, planQuery, type PreparationPlan } from './tools-data';

type Day = PreparationPlan['plan'][number];
type Mark = (task: string, done: boolean) => void;

/** A plan as it stands today. Tasks that are checked stay on their day; the others move with the calendar. */
export function PreparationPlanView({ id, focused }: { id: string; focused: boolean }) {
  const plan = useQuery(planQuery(id));
  const client = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused && plan.isSuccess) heading.current?.focus();
  }, [focused, plan.isSuccess]);
  const mark = useMutation({
    mutationFn: ({ task, done }: { task: string; done: boolean }) => markTask(id, task, done),
    onSuccess: (changed) => client.setQueryData(planQuery(id).queryKey, changed),
  });
  if (plan.isPending) return <LoadingCards height="h-48" count={3} />;
  if (plan.isLoadingError) return <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />;
  const tasks = plan.data.plan.flatMap((day) => day.tasks);
  const done = tasks.filter((task) => task.done).length;
  const all = tasks.length + plan.data.left_out.length;
  return (
    <section aria-labelledby="preparation-plan" className="grid min-w-0 gap-5">
      <div className="grid gap-2">
        <h2 id="preparation-plan" ref={heading} tabIndex={-1} className="text-xl font-semibold outline-none">
          Your plan up to {formatShortDay(plan.data.interview_date)}
        </h2>
        <p role="status" className="text-sm text-muted">
          {done} of {all} tasks done
        </p>
        <Progress label="Tasks done" value={done} max={all} />
      </div>
      {mark.isError && (
        <Notice tone="bad" title="We couldn’t save this">
          {errorMessage(mark.error)}
        </Notice>
      )}
      {plan.data.left_out.length > 0 && (
        <Notice tone="warn" title={`No time is left for ${counted(plan.data.left_out.length)}`}>
          The most important ones come first.
        </Notice>
      )}
      <ol className="grid gap-4" aria-label="Days">
        {plan.data.plan.map((day) => (
          <li key={day.date}>
            <DayCard
              day={day}
              topics={plan.data.topics}
              busy={mark.isPending}
              onMark={(task, value) => mark.mutate({ task, done: value })}
            />
          </li>
        ))}
      </ol>
      <PlanTopics plan={plan.data} />
    </section>
  );
}

const counted = (tasks: number) => (tasks === 1 ? '1 task' : `${tasks} tasks`);

type DayProps = { day: Day; topics: PreparationPlan['topics']; busy: boolean; onMark: Mark };

/** A day's tasks. Where a topic begins, the card says why it is in the plan. */
const DayCard = ({ day, topics, busy, onMark }: DayProps) => (
  <Card as="article">
    <CardHeader
      title={`Day ${day.day}: ${day.focus}`}
      aside={day.date === platformToday() && <Badge tone="accent">Today</Badge>}
    >
      {formatShortDay(day.date)}
    </CardHeader>
    {topics
      .filter((topic) => day.tasks.some((task) => task.topic === topic.name && task.id.startsWith('basics')))
      .map((topic) => (
        <p key={topic.name} className="mb-4 border-l-2 border-accent pl-3 text-sm wrap-anywhere text-muted">
          {topic.why}
        </p>
      ))}
    <ul className="grid gap-3">
      {day.tasks.map((task) => (
        <li key={task.id} className="min-w-0 wrap-anywhere">
          <Checkbox
            label={
              <>
                <span className={task.done ? 'text-muted line-through' : undefined}>{task.text}</span>{' '}
                <span className="whitespace-nowrap text-muted">{task.minutes} min</span>
              </>
            }
            checked={task.done}
            disabled={busy}
            onCheckedChange={(checked) => onMark(task.id, checked === true)}
          />
        </li>
      ))}
    </ul>
  </Card>
);

const PlanTopics = ({ plan }: { plan: PreparationPlan }) => (
  <Card>
    <CardHeader title="Topics and questions" />
    <ol className="grid gap-5">
      {plan.topics.map((topic) => (
        <li key={topic.name} className="min-w-0">
          <h3 className="font-semibold wrap-anywhere">{topic.name}</h3>
          <p className="text-sm wrap-anywhere text-muted">{topic.why}</p>
          {topic.questions.map((question) => (
            <PlanQuestion key={question.question_id} question={question} />
          ))}
        </li>
      ))}
      {plan.behavioural.length > 0 && (
        <li className="min-w-0">
          <h3 className="font-semibold">Behavioural questions</h3>
          <p className="text-sm text-muted">Every interview has some.</p>
          {plan.behavioural.map((question) => (
            <PlanQuestion key={question.question_id} question={question} />
          ))}
        </li>
      )}
    </ol>
  </Card>
);

type Question = PreparationPlan['behavioural'][number];

const PlanQuestion = ({ question }: { question: Question }) => (
  <details className="mt-2 min-w-0">
    <summary className="cursor-pointer py-1 wrap-anywhere">{question.prompt}</summary>
    <div className="mt-1 grid gap-2 border-l-2 border-line pl-4">
      <p className="text-sm text-muted">A good answer shows: {question.shows}</p>
      <Details title="Points of a good answer" items={question.good_answer.split('\n')} />
      <KeepButton questionId={question.question_id} />
    </div>
  </details>
);
