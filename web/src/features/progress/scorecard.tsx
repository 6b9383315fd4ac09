import type { ReactNode } from 'react';
import type { Feedback } from '@/lib/api/types';
import { hireabilityWords, interviewTypeWords } from '@/lib/words';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Scores } from '@/ui/scores';
import { When } from '@/ui/when';

const tones = {
  strong_hire: 'good',
  hire: 'good',
  lean_hire: 'accent',
  lean_no_hire: 'warn',
  no_hire: 'bad',
} as const;

/** What a mentor wrote after a mock. */
export function Scorecard({ feedback }: { feedback: Feedback }) {
  const title = `${feedback.company_name}: ${interviewTypeWords[feedback.interview_type].name}`;
  return (
    <Card as="article" id={`feedback-${feedback.id}`} aria-label={title}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="text-lg font-semibold">{title}</h2>
          <p className="mt-0.5 text-sm text-muted">
            <When at={feedback.scheduled_at} as="day" /> with {feedback.mentor_name}
          </p>
        </div>
        <Badge tone={tones[feedback.hireability]}>
          Verdict: {hireabilityWords[feedback.hireability].toLowerCase()}
        </Badge>
      </div>
      <div className="mt-6 grid gap-8 lg:grid-cols-2">
        <Scores scores={feedback} />
        <div className="grid gap-5">
          <Words title="Went well" tone="text-good">
            {feedback.strengths}
          </Words>
          <Words title="Work on" tone="text-warn">
            {feedback.improvements}
          </Words>
          <Words title="Do next" tone="text-accent">
            {feedback.action_items}
          </Words>
        </div>
      </div>
    </Card>
  );
}

function Words({ title, tone, children }: { title: string; tone: string; children: ReactNode }) {
  return (
    <div>
      <h3 className={`text-sm font-semibold ${tone}`}>{title}</h3>
      <p className="mt-1 whitespace-pre-line">{children}</p>
    </div>
  );
}
