import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { hireabilityLabels, scoreKeys, scoreLabel } from '@/domain/labels';
import type { Feedback, ProgressPoint, ScoreKey } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { formatShortDate } from '@/lib/time';
import { chartAxis, chartTooltip } from '@/ui/chart-style';

/** A mock's scores, and the overall score adjusted for its mentor's severity, if that is known. */
type Point = Feedback & { adjusted: number | null };

/**
 * Scores over time, oldest to newest. Each score has its own panel, because lines of whole numbers from 1 to 5 would
 * overlap in one. A table has the same data for screen readers.
 */
export function ScoreChart({ feedbacks, progress }: { feedbacks: Feedback[]; progress: ProgressPoint[] }) {
  const adjusted = new Map(progress.map((one) => [one.mock_id, one.adjusted_overall]));
  const points = feedbacks
    .map((feedback): Point => ({ ...feedback, adjusted: adjusted.get(feedback.mock_id) ?? null }))
    .sort((a, b) => Date.parse(a.scheduled_at) - Date.parse(b.scheduled_at));
  const [overall, ...rest] = [...scoreKeys].reverse();
  return (
    <figure className="relative">
      <div aria-hidden className="grid gap-x-6 gap-y-7 sm:grid-cols-2">
        <Panel name={overall!} points={points} large />
        {rest.reverse().map((key) => (
          <Panel key={key} name={key} points={points} />
        ))}
      </div>
      <ScoreTable points={points} />
    </figure>
  );
}

/** The label of a score for these mocks, which may be of several types. */
function labelFor(name: ScoreKey, points: Point[]) {
  const [type, ...others] = new Set(points.map((point) => point.interview_type));
  return scoreLabel(name, type && others.length === 0 ? type : 'mixed');
}

function Panel({ name, points, large }: { name: ScoreKey; points: Point[]; large?: boolean }) {
  const hasAdjusted = large && points.some((point) => point.adjusted !== null);
  return (
    <div className={cn('min-w-0', large && 'sm:col-span-2')}>
      <p className="mb-2 flex items-baseline justify-between gap-3 text-sm">
        <span className={large ? 'font-semibold' : 'text-muted'}>{labelFor(name, points)}</span>
        <Change points={points} name={name} />
      </p>
      <div className={cn('overflow-hidden', large ? 'h-44' : 'h-28')}>
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            data={points}
            margin={{ top: 6, right: 16, bottom: 0, left: -36 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--line)" vertical={false} />
            <XAxis
              dataKey="scheduled_at"
              tickFormatter={formatShortDate}
              padding={{ left: 16, right: 16 }}
              minTickGap={24}
              {...chartAxis}
            />
            <YAxis domain={[1, 5]} ticks={large ? [1, 2, 3, 4, 5] : [1, 3, 5]} interval={0} {...chartAxis} />
            <Tooltip
              isAnimationActive={false}
              labelFormatter={(label) => formatShortDate(String(label))}
              contentStyle={chartTooltip}
            />
            <Line
              type="linear"
              dataKey={name}
              name={labelFor(name, points)}
              stroke="var(--accent)"
              strokeWidth={large ? 3 : 2}
              dot={{ r: large ? 4 : 3, fill: 'var(--card)' }}
              isAnimationActive={false}
            />
            {hasAdjusted && (
              <Line
                type="linear"
                dataKey="adjusted"
                name="Adjusted"
                stroke="var(--muted)"
                strokeWidth={2}
                strokeDasharray="5 4"
                connectNulls
                dot={{ r: 3, fill: 'var(--card)' }}
                isAnimationActive={false}
              />
            )}
          </LineChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}

/** The latest score and its difference from the oldest one shown. */
function Change({ points, name }: { points: Point[]; name: ScoreKey }) {
  const last = points.at(-1)![name];
  const moved = last - points[0]![name];
  const className = moved > 0 ? 'text-good' : moved < 0 ? 'text-bad' : 'text-muted';
  return (
    <span className="tabular-nums">
      <span className="font-semibold">{last}</span>
      <span className={cn('ml-2', className)}>
        {moved === 0 ? 'steady' : `${moved > 0 ? '+' : '−'}${Math.abs(moved)}`}
      </span>
    </span>
  );
}

function ScoreTable({ points }: { points: Point[] }) {
  const hasAdjusted = points.some((point) => point.adjusted !== null);
  return (
    <div className="sr-only">
      <table>
        <caption>Scores over time</caption>
        <thead>
          <tr>
            <th scope="col">Mock</th>
            {scoreKeys.map((key) => (
              <th key={key} scope="col">
                {labelFor(key, points)}
              </th>
            ))}
            {hasAdjusted && <th scope="col">Overall, adjusted</th>}
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.id}>
              <th scope="row">
                {point.company_name}, {formatShortDate(point.scheduled_at)}
              </th>
              {scoreKeys.map((key) => (
                <td key={key}>{point[key]}</td>
              ))}
              {hasAdjusted && <td>{point.adjusted ?? 'Not known'}</td>}
              <td>{hireabilityLabels[point.hireability]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
