import type { MentorDashboard } from '@/lib/api/types';
import { Card } from '@/ui/card';

/** How a mentor stands. */
export function Figures({ dashboard }: { dashboard: MentorDashboard }) {
  const { completed_mocks, mentees, average_rating } = dashboard;
  const figures = [
    { name: 'Mocks held', value: String(completed_mocks) },
    { name: 'Mentees', value: String(mentees) },
    { name: 'Rating', value: average_rating === null ? 'None yet' : `${average_rating.toFixed(1)} / 5` },
  ];
  return (
    <Card aria-label="Your figures">
      <dl className="grid gap-3">
        {figures.map(({ name, value }) => (
          <div key={name} className="flex items-baseline justify-between gap-4">
            <dt className="text-muted">{name}</dt>
            <dd className="text-xl font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
