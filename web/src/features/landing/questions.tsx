import { ChevronDown } from 'lucide-react';
import { Section } from './frame';

const questions = [
  {
    question: 'Who are the mentors?',
    answer:
      'Engineers who have interviewed candidates themselves. You see your mentor’s name as soon as they are assigned.',
  },
  {
    question: 'What happens after I ask for a mock?',
    answer:
      'We look for a mentor who fits your company, level and times, and confirm one of the times you named. Both of you get a mail with a calendar invitation and the meeting link.',
  },
  {
    question: 'Can I cancel?',
    answer:
      'Yes. While your request is waiting, or up to 24 hours before a confirmed mock, you cancel with one click and the mock goes back to your plan.',
  },
  {
    question: 'What is in the feedback?',
    answer:
      'Five scores from 1 to 5 (problem solving, communication, technical depth, code quality, overall), what went well, what to improve, what to do next, and a plain answer: would they hire you?',
  },
  {
    question: 'Does a plan renew itself?',
    answer:
      'No. You pay once, and it ends by itself. If you buy another while one is running, its months are added.',
  },
];

export function Questions() {
  return (
    <Section id="questions" title="Questions, answered">
      <div className="max-w-3xl divide-y divide-line border-y border-line">
        {questions.map(({ question, answer }) => (
          <details key={question} className="group">
            <summary className="flex list-none items-center justify-between gap-4 py-5 text-lg font-medium [&::-webkit-details-marker]:hidden">
              {question}
              <ChevronDown
                aria-hidden
                className="size-5 shrink-0 text-muted transition-transform group-open:rotate-180"
              />
            </summary>
            <p className="max-w-2xl pb-6 text-muted">{answer}</p>
          </details>
        ))}
      </div>
    </Section>
  );
}
