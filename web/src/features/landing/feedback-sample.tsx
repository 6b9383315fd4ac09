import { CircleHelp, MessagesSquare, PenLine } from 'lucide-react';
import { Scorecard, type ScorecardFeedback } from '@/domain/scorecard';
import { Badge } from '@/ui/badge';
import { Section } from '@/ui/public-page';

const parts = [
  {
    icon: MessagesSquare,
    title: 'The mock',
    text: 'You and your mentor in a video meeting. They ask, you think aloud, they push back as an interviewer would.',
  },
  {
    icon: CircleHelp,
    title: 'Your topics, your level',
    text: 'The mentor knows what you asked for and what worries you, and picks the questions for it.',
  },
  {
    icon: PenLine,
    title: 'The feedback',
    text: 'Written after the mock, with a verdict and reasons. From your second mock you can see what’s improving.',
  },
];

const sample: ScorecardFeedback = {
  company_name: 'Amazon',
  interview_type: 'coding',
  mentor_name: 'your mentor',
  hireability: 'lean_hire',
  problem_solving: 4,
  communication: 3,
  technical_depth: 4,
  code_quality: 5,
  overall: 4,
  strengths:
    'Stated the invariant before coding, and tested the empty input unprompted. The second solution was found without a hint.',
  improvements:
    'Think aloud while stuck: four silent minutes leave an interviewer guessing. Name the complexity before you are asked.',
  action_items:
    'Two timed graph problems a week, recorded.\nListen to each recording once, and note where you went silent.',
};

/** What a mock is like, and what is read afterwards: drawn by the component that draws the real one. */
export function FeedbackSample() {
  return (
    <Section
      id="feedback"
      title="What you take away"
      lead="After the conversation, you have a page to work through."
    >
      <div className="grid gap-12">
        <ul className="grid gap-8 md:grid-cols-3">
          {parts.map(({ icon: Icon, title, text }) => (
            <li key={title} className="grid content-start gap-2">
              <Icon aria-hidden className="size-6 text-accent" />
              <h3 className="font-semibold">{title}</h3>
              <p className="text-pretty text-muted">{text}</p>
            </li>
          ))}
        </ul>
        <Scorecard feedback={sample} level={3} badge={<Badge>Sample</Badge>} />
      </div>
    </Section>
  );
}
