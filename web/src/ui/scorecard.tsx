import type { ReactNode } from 'react';
import type { Hireability, InterviewType, Scores as ScoresOf } from '@/lib/api/types';
import { interviewTypeWords } from '@/lib/words';
import { Card } from './card';
import { Scores } from './scores';
import { Verdict } from './verdict';
import { When } from './when';

/** What of a feedback is drawn; a sample has no day. */
export type Shown = ScoresOf & {
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
  feedback: Shown;
  /** The level of its heading, one below the heading that it stands under. */
  level?: 2 | 3;
  /** What else is to be said beside the verdict, such as that this is a sample. */
  mark?: ReactNode;
  /** Whom it was with, for the mentor who wrote it; the mentee reads who wrote it. */
  other?: string;
  children?: ReactNode;
};

/** What a mentor wrote after a mock. What can be done with it comes from outside. */
export function Scorecard({ feedback, level = 2, mark, other, children }: Props) {
  const Title = `h${level}` as const;
  const title = `${feedback.company_name}: ${interviewTypeWords[feedback.interview_type].name}`;
  return (
    <Card as="article" aria-label={title}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <Title className="text-lg font-semibold">{title}</Title>
          <p className="mt-0.5 text-sm text-muted">
            {feedback.scheduled_at && <When at={feedback.scheduled_at} as="day" />} with{' '}
            {other ?? feedback.mentor_name}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {mark}
          <Verdict hireability={feedback.hireability} full />
        </div>
      </div>
      <div className="mt-6">
        <ScorecardBody feedback={feedback} level={level} />
      </div>
      {children}
    </Card>
  );
}

/** The scores and the words alone, for where a heading stands already. */
export function ScorecardBody({ feedback, level = 2 }: Pick<Props, 'feedback' | 'level'>) {
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <div>
        <Scores scores={feedback} />
      </div>
      <div className="grid content-start gap-5">
        <Words level={level} title="Went well" tone="text-good">
          {feedback.strengths}
        </Words>
        <Words level={level} title="Work on" tone="text-warn">
          {feedback.improvements}
        </Words>
        <Words level={level} title="Do next" tone="text-accent">
          {feedback.action_items}
        </Words>
      </div>
    </div>
  );
}

type WordsProps = { level: 2 | 3; title: string; tone: string; children: ReactNode };

function Words({ level, title, tone, children }: WordsProps) {
  const Title = level === 2 ? 'h3' : 'h4';
  return (
    <div>
      <Title className={`text-sm font-semibold ${tone}`}>{title}</Title>
      <p className="mt-1 wrap-anywhere whitespace-pre-line">{children}</p>
    </div>
  );
}
