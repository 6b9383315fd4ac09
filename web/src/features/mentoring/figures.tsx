import type { MentorDashboard } from '@/lib/api/types';

export function Figures({ dashboard }: { dashboard: MentorDashboard }) {
  const { completed_mocks, mentees, average_rating } = dashboard;
  const figures = [
    { name: 'Mocks held', value: String(completed_mocks) },
    { name: 'Mentees', value: String(mentees) },
    { name: 'Rating', value: average_rating === null ? 'None yet' : `${average_rating.toFixed(1)} / 5` },
  ];
  return (
    <dl className="grid grid-cols-3 divide-x divide-line rounded-2xl border border-line bg-card shadow-soft">
      {figures.map(({ name, value }) => (
        <div key={name} className="px-4 py-4 sm:px-6">
          <dt className="text-sm text-muted">{name}</dt>
          <dd className="mt-1 text-lg font-semibold tabular-nums sm:text-2xl">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
