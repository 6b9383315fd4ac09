import { useMutation, useQuery } from '@tanstack/react-query';
import { Check, MessageSquareShare, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { levelLabels } from '@/domain/labels';
import { errorCode, errorMessage } from '@/lib/api/errors';
import { useInvalidate } from '@/lib/api/query-keys';
import { paths } from '@/lib/paths';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { type GeneratedQuestion, keepQuestion, questionsQuery } from './tools-data';

/** Generated questions. Each can be kept as a practice card. */
export function GeneratedQuestionList({ id, focused }: { id: string; focused: boolean }) {
  const result = useQuery(questionsQuery(id));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused && result.isSuccess) heading.current?.focus();
  }, [focused, result.isSuccess]);
  if (result.isPending) return <LoadingCards height="h-48" count={3} />;
  if (result.isLoadingError) return <ErrorState error={result.error} onRetry={() => void result.refetch()} />;
  const { questions, based_on } = result.data;
  return (
    <section aria-labelledby="generated-questions" className="grid min-w-0 gap-4">
      <div>
        <h2
          id="generated-questions"
          ref={heading}
          tabIndex={-1}
          className="text-xl font-semibold outline-none"
        >
          {questions.length === 1 ? 'Your question' : `Your ${questions.length} questions`}
        </h2>
        <ul aria-label="Chosen by" className="mt-1 text-sm wrap-anywhere text-muted">
          {based_on.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      <ol className="grid gap-4" aria-label="Questions">
        {questions.map((question) => (
          <li key={question.question_id}>
            <QuestionCard question={question} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const QuestionCard = ({ question }: { question: GeneratedQuestion }) => (
  <Card as="article" className="grid gap-4">
    <div className="flex flex-wrap gap-2">
      <Badge named tone="accent">
        {question.topic}
      </Badge>
      <Badge>{levelLabels[question.difficulty]}</Badge>
    </div>
    <div>
      <h3 className="text-lg font-semibold wrap-anywhere">{question.prompt}</h3>
      <p className="mt-1 text-sm text-muted">Tests: {question.tests}</p>
    </div>
    <div className="grid gap-1">
      <Details title="Hints" items={question.hints} />
      <Details title="A good answer" items={question.outline.split('\n')} />
      <Details title="Follow-up questions" items={question.follow_ups} />
    </div>
    <div className="flex flex-wrap items-start gap-3">
      <KeepButton questionId={question.question_id} />
      <Button size="sm" variant="quiet" asChild>
        <Link to={paths.newPost(postAbout(question))}>
          <MessageSquareShare aria-hidden />
          Share this question
        </Link>
      </Button>
    </div>
  </Card>
);

/** What a post about the question starts with: the question and its topic, and nothing about the person. */
const postAbout = ({ prompt, topic }: GeneratedQuestion) => ({
  title: `How would you answer this ${topic} question?`,
  body: `> ${prompt.replaceAll('\n', '\n> ')}\n\n`,
  tags: topic
    .toLowerCase()
    .replace(/[^a-z0-9+#.]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 30)
    .replace(/-+$/, ''),
});

export const Details = ({ title, items }: { title: string; items: string[] }) => (
  <details className="min-w-0">
    <summary className="cursor-pointer py-1.5 font-medium">{title}</summary>
    <ul className="mt-1 grid list-disc gap-1 pb-2 pl-5 wrap-anywhere">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </details>
);

/** Keeps a question as a practice card. */
export function KeepButton({ questionId }: { questionId: string }) {
  const invalidate = useInvalidate();
  const keep = useMutation({
    mutationFn: () => keepQuestion(questionId),
    onSuccess: () => invalidate('card.reviewed'),
  });
  const kept = keep.isSuccess || errorCode(keep.error) === 'ALREADY_EXISTS';
  return (
    <div className="grid justify-items-start gap-2">
      {keep.isError && !kept && <Notice tone="bad">{errorMessage(keep.error)}</Notice>}
      {kept ? (
        <p role="status" className="flex min-h-9 items-center gap-2 text-sm text-good">
          <Check aria-hidden className="size-4" />
          Among your practice cards
        </p>
      ) : (
        <Button size="sm" variant="secondary" busy={keep.isPending} onClick={() => keep.mutate()}>
          <Plus aria-hidden />
          Keep this question
        </Button>
      )}
    </div>
  );
}
