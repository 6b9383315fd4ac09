import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

export type Question = { question: string; answer: ReactNode };

/** Questions that open to their answers; the browser's own, so they work before any script has run. */
export function QuestionList({ questions }: { questions: Question[] }) {
  return (
    <div className="max-w-3xl divide-y divide-line border-y border-line">
      {questions.map(({ question, answer }) => (
        <details key={question} className="group">
          <summary className="flex list-none items-center justify-between gap-4 py-5 text-lg font-medium hover:text-accent [&::-webkit-details-marker]:hidden">
            {question}
            <ChevronDown
              aria-hidden
              className="size-5 shrink-0 text-muted transition-transform group-open:rotate-180"
            />
          </summary>
          <p className="max-w-2xl pb-6 text-pretty text-muted">{answer}</p>
        </details>
      ))}
    </div>
  );
}
