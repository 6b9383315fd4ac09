import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { ScoreKey } from '@/lib/api/types';
import type { Feedback } from '@/lib/api/types-more';
import { shortDateText } from '@/lib/time';
import { scoreKeys, scoreWords } from '@/lib/words';

/** Colour, dash and mark together, so that no line is known by its colour alone. */
const strokes: Record<ScoreKey, { color: string; dash?: string; width: number }> = {
  overall: { color: 'var(--accent)', width: 3 },
  problem_solving: { color: 'var(--product)', dash: '7 4', width: 2 },
  communication: { color: 'var(--service)', dash: '2 4', width: 2 },
  technical_depth: { color: 'var(--unicorn)', dash: '10 3 2 3', width: 2 },
  code_quality: { color: 'var(--startup)', dash: '4 2', width: 2 },
};

const axis = { stroke: 'var(--muted)', fontSize: 12, tickLine: false, axisLine: false } as const;

type Props = { feedbacks: Feedback[]; only?: ScoreKey[] };

/** Scores over time, oldest to newest. The table below the drawing says the same to those who cannot see it. */
export function ScoreChart({ feedbacks, only = scoreKeys }: Props) {
  const points = [...feedbacks].sort((a, b) => Date.parse(a.scheduled_at) - Date.parse(b.scheduled_at));
  return (
    <figure className="relative">
      <div aria-hidden className="h-64">
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            data={points}
            margin={{ top: 8, right: 16, bottom: 0, left: -28 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--line)" vertical={false} />
            <XAxis
              dataKey="scheduled_at"
              tickFormatter={shortDateText}
              padding={{ left: 16, right: 16 }}
              {...axis}
            />
            <YAxis domain={[1, 5]} ticks={[1, 2, 3, 4, 5]} {...axis} />
            <Tooltip
              isAnimationActive={false}
              labelFormatter={(label) => shortDateText(String(label))}
              contentStyle={{
                background: 'var(--raised)',
                border: '1px solid var(--line)',
                borderRadius: 12,
                color: 'var(--ink)',
              }}
            />
            {only.map((key) => (
              <Line
                key={key}
                type="linear"
                dataKey={key}
                name={scoreWords[key]}
                stroke={strokes[key].color}
                strokeWidth={strokes[key].width}
                strokeDasharray={strokes[key].dash}
                dot={{ r: 3.5, fill: 'var(--card)', strokeDasharray: '0' }}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
      {only.length > 1 && <Legend only={only} />}
      <ScoreTable points={points} only={only} />
    </figure>
  );
}

function Legend({ only }: { only: ScoreKey[] }) {
  return (
    <ul aria-hidden className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-sm text-muted">
      {only.map((key) => (
        <li key={key} className="flex items-center gap-2">
          <svg width="26" height="8">
            <line
              x1="0"
              x2="26"
              y1="4"
              y2="4"
              stroke={strokes[key].color}
              strokeWidth={strokes[key].width}
              strokeDasharray={strokes[key].dash}
            />
          </svg>
          {scoreWords[key]}
        </li>
      ))}
    </ul>
  );
}

function ScoreTable({ points, only }: { points: Feedback[]; only: ScoreKey[] }) {
  return (
    <div className="sr-only">
      <table>
        <caption>Scores over time</caption>
        <thead>
          <tr>
            <th scope="col">Mock</th>
            {only.map((key) => (
              <th key={key} scope="col">
                {scoreWords[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.id}>
              <th scope="row">
                {point.company_name}, {shortDateText(point.scheduled_at)}
              </th>
              {only.map((key) => (
                <td key={key}>{point[key]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
