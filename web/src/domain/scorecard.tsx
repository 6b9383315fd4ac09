import type { ReactNode } from 'react';
import type { Hireability, InterviewType, AverageScores } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { hireabilityLabels, interviewTypeLabels, scoreKeys, scoreLabel } from './labels';

/** One score out of five. */
export function ScoreValue({ value }: { value: number }) {
  return (
    <span className="font-semibold whitespace-nowrap tabular-nums">
      {Number.isInteger(value) ? value : value.toFixed(1)}
      <span className="font-normal text-muted"> / 5</span>
    </span>
  );
}

const tones = {
  strong_hire: 'good',
  hire: 'good',
  lean_hire: 'accent',
  lean_no_hire: 'warn',
  no_hire: 'bad',
} as const;

/** The mentor's hiring verdict. `full` adds the word "Verdict". */
export function HireabilityBadge({ hireability, full }: { hireability: Hireability; full?: boolean }) {
  const words = hireabilityLabels[hireability];
  return <Badge tone={tones[hireability]}>{full ? `Verdict: ${words.toLowerCase()}` : words}</Badge>;
}

type ScoreBarsProps = { scores: AverageScores; type: InterviewType };

/** The five scores of a mock as bars with numbers. */
export function ScoreBars({ scores, type }: ScoreBarsProps) {
  return (
    <dl className="grid gap-3.5">
      {scoreKeys.map((key) => (
        <div
          key={key}
          className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 sm:grid-cols-[9.5rem_1fr_auto]"
        >
          <dt className={cn('text-sm', key === 'overall' ? 'font-semibold' : 'text-muted')}>
            {scoreLabel(key, type)}
          </dt>
          <dd className="order-3 col-span-2 sm:order-none sm:col-span-1">
            <ScoreBar score={scores[key]} />
          </dd>
          <dd className="text-sm">
            <ScoreValue value={scores[key]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A bar of five segments. It is an SVG, because the content security policy forbids style attributes. */
function ScoreBar({ score }: { score: number }) {
  return (
    <svg aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none" className="block h-2 w-full">
      {[0, 1, 2, 3, 4].map((step) => (
        <g key={step}>
          <rect x={step * 20.4} width="18.4" height="4" rx="1" className="fill-line" />
          <rect x={step * 20.4} width={18.4 * share(score, step)} height="4" rx="1" className="fill-accent" />
        </g>
      ))}
    </svg>
  );
}

const share = (score: number, step: number) => Math.min(1, Math.max(0, score - step));

/** The parts of the feedback that the scorecard shows. The sample has no date. */
export type ScorecardFeedback = AverageScores & {
  company_name: string;
  interview_type: InterviewType;
  mentor_name: string;
  scheduled_at?: string;
  hireability: Hireability;
  strengths: string;
  improvements: string;
  action_items: string;
};

type Props = {
  feedback: ScorecardFeedback;
  /** The heading level. */
  level?: 2 | 3;
  /** A badge next to the verdict, such as "Sample". */
  badge?: ReactNode;
  /** The other person's name. Defaults to the mentor's. */
  other?: string;
  children?: ReactNode;
};

/** The feedback on a mock. The caller passes the actions. */
export function Scorecard({ feedback, level = 2, badge, other, children }: Props) {
  const Title = `h${level}` as const;
  const title = `${feedback.company_name}: ${interviewTypeLabels[feedback.interview_type].name}`;
  return (
    <Card as="article" aria-label={title}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <Title className="text-lg font-semibold">{title}</Title>
          <p className="mt-0.5 text-sm text-muted">
            {feedback.scheduled_at && <DateTime at={feedback.scheduled_at} format="day" />} with{' '}
            {other ?? feedback.mentor_name}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {badge}
          <HireabilityBadge hireability={feedback.hireability} full />
        </div>
      </div>
      <div className="mt-6">
        <ScorecardBody feedback={feedback} level={level} />
      </div>
      {children}
    </Card>
  );
}

/** Scores and texts without the heading. */
export function ScorecardBody({ feedback, level = 2 }: Pick<Props, 'feedback' | 'level'>) {
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <div>
        <ScoreBars scores={feedback} type={feedback.interview_type} />
      </div>
      <div className="grid content-start gap-5">
        <ScorecardText level={level} title="Went well" tone="text-good">
          {feedback.strengths}
        </ScorecardText>
        <ScorecardText level={level} title="Work on" tone="text-warn">
          {feedback.improvements}
        </ScorecardText>
        <ScorecardText level={level} title="Do next" tone="text-accent">
          {feedback.action_items}
        </ScorecardText>
      </div>
    </div>
  );
}

type ScorecardTextProps = { level: 2 | 3; title: string; tone: string; children: ReactNode };

function ScorecardText({ level, title, tone, children }: ScorecardTextProps) {
  const Title = level === 2 ? 'h3' : 'h4';
  return (
    <div>
      <Title className={`text-sm font-semibold ${tone}`}>{title}</Title>
      <p className="mt-1 wrap-anywhere whitespace-pre-line">{children}</p>
    </div>
  );
}
