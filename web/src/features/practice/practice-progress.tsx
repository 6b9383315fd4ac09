import { useQuery } from '@tanstack/react-query';
import { interviewTypeLabels } from '@/domain/labels';
import { Card, CardHeader } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { type PracticeProgress, practiceProgressQuery } from './practice-data';

/** The user's practice in figures, and the topics, most often forgotten first. */
export function PracticeProgressCard() {
  const progress = useQuery(practiceProgressQuery);
  if (progress.isPending) return <Skeleton className="h-64" />;
  if (progress.isLoadingError)
    return <ErrorState error={progress.error} onRetry={() => void progress.refetch()} />;
  if (progress.data.cards === 0) return null;
  return (
    <Card>
      <CardHeader title="Your progress">The last 30 days</CardHeader>
      <Figures progress={progress.data} />
      <h3 className="mt-6 font-semibold">Topics</h3>
      <ul className="mt-2 divide-y divide-line">
        {progress.data.topics.map((one) => (
          <li
            key={`${one.interview_type}/${one.topic}`}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5"
          >
            <span className="min-w-0 wrap-anywhere">
              {one.topic}{' '}
              <span className="text-sm text-muted">{interviewTypeLabels[one.interview_type].name}</span>
            </span>
            <span className="text-sm text-muted tabular-nums">
              {counted(one.cards, 'card')}, {one.due} due
              {one.lapses > 0 && `, forgotten ${counted(one.lapses, 'time')}`}
              {one.retention != null && `, ${Math.round(one.retention * 100)}% remembered`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

function Figures({ progress }: { progress: PracticeProgress }) {
  const figures = [
    { name: 'Cards', value: String(progress.cards) },
    { name: 'Reviews', value: String(progress.reviews) },
    { name: 'Days practised this week', value: `${progress.days_practised} of 7` },
    {
      name: 'Remembered',
      value:
        progress.retention === null ? 'Not enough reviews yet' : `${Math.round(progress.retention * 100)}%`,
    },
  ];
  return (
    <dl className="grid grid-cols-2 gap-4">
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt className="text-sm text-muted">{name}</dt>
          <dd className="mt-0.5 text-lg font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
