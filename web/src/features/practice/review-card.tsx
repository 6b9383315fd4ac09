import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { interviewTypeLabels } from '@/domain/labels';
import { errorMessage } from '@/lib/api/errors';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/form/field';
import { Textarea } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { compareAnswer, type Comparison, type Grade, grades, type PracticeCard } from './practice-data';

type Props = { card: PracticeCard; busy: boolean; onGrade: (grade: Grade, answer: string) => void };

const typesText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

const pressesButton = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('button, a') !== null;

/** Calls the handler for keys pressed without modifiers outside text fields. */
function useShortcuts(handle: (key: string, onButton: boolean) => boolean) {
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typesText(event.target)) return;
      if (latest.current(event.key, pressesButton(event.target))) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** A card: the question first, hints on request, then the outline and the four grades. */
export function ReviewCard({ card, busy, onGrade }: Props) {
  const [hints, setHints] = useState(0);
  const [shown, setShown] = useState(false);
  const [answer, setAnswer] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const compare = useMutation({ mutationFn: () => compareAnswer(card.id, answer.trim()) });
  const grade = (chosen: Grade) => onGrade(chosen, answer.trim());
  const reveal = () => {
    setShown(true);
    if (answer.trim()) compare.mutate();
  };
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useShortcuts((key, onButton) => {
    if (busy) return false;
    if (!shown && (key === ' ' || key === 'Enter') && !onButton) {
      reveal();
      return true;
    }
    if (key === 'h' && hints < card.hints.length) {
      setHints(hints + 1);
      return true;
    }
    const chosen = shown ? grades[Number(key) - 1] : undefined;
    if (chosen) grade(chosen.grade);
    return chosen !== undefined;
  });
  return (
    <Card as="article" aria-labelledby={`card-${card.id}`} className="grid gap-5">
      <div className="flex flex-wrap gap-2">
        <Badge tone="accent">{interviewTypeLabels[card.interview_type].name}</Badge>
        <Badge named>{card.topic}</Badge>
      </div>
      <h2
        ref={heading}
        id={`card-${card.id}`}
        tabIndex={-1}
        className="text-xl font-semibold wrap-anywhere outline-none"
      >
        {card.prompt}
      </h2>
      {card.reason && <p className="text-sm wrap-anywhere text-muted">{card.reason}</p>}
      {hints > 0 && (
        <ul aria-label="Hints" className="grid list-disc gap-1 pl-5">
          {card.hints.slice(0, hints).map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      )}
      {!shown && (
        <>
          <Field label="Your answer" optional hint="We compare it with the outline of a good answer.">
            <Textarea
              rows={4}
              maxLength={5000}
              value={answer}
              onChange={(event) => setAnswer(event.target.value)}
            />
          </Field>
          <div className="flex flex-wrap gap-3">
            <Button onClick={reveal}>Show the outline</Button>
            {hints < card.hints.length && (
              <Button variant="secondary" onClick={() => setHints(hints + 1)}>
                {hints === 0 ? 'Give me a hint' : 'Another hint'}
              </Button>
            )}
          </div>
        </>
      )}
      {shown && (
        <>
          <Outline text={card.outline} />
          {compare.isPending && <p role="status">Comparing your answer…</p>}
          {compare.isError && (
            <Notice tone="bad" title="We couldn’t compare your answer">
              {errorMessage(compare.error)}
            </Notice>
          )}
          {compare.data && <ComparisonView comparison={compare.data} />}
          <GradeButtons busy={busy} onGrade={grade} />
        </>
      )}
      <p className="hidden text-sm text-muted sm:block">
        {shown ? 'Keyboard: press 1 to 4 to grade.' : 'Keyboard: press Space for the outline, H for a hint.'}
      </p>
    </Card>
  );
}

const Outline = ({ text }: { text: string }) => (
  <div>
    <h3 className="font-semibold">A good answer</h3>
    <ul className="mt-2 grid list-disc gap-1 pl-5 wrap-anywhere">
      {text.split('\n').map((point, index) => (
        <li key={index}>{point}</li>
      ))}
    </ul>
  </div>
);

function ComparisonView({ comparison }: { comparison: Comparison }) {
  return (
    <div className="grid gap-3 rounded-xl bg-sunken p-4">
      {comparison.covered.length > 0 && (
        <div>
          <h3 className="font-semibold">What your answer covers</h3>
          <ul className="mt-1 grid gap-2">
            {comparison.covered.map(({ point, quote }) => (
              <li key={point}>
                {point}
                <q className="block text-sm wrap-anywhere text-muted">{quote}</q>
              </li>
            ))}
          </ul>
        </div>
      )}
      {comparison.missed.length > 0 && (
        <div>
          <h3 className="font-semibold">What we didn’t find in your answer</h3>
          <ul className="mt-1 grid list-disc gap-1 pl-5">
            {comparison.missed.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </div>
      )}
      {comparison.note && <p className="text-sm text-muted">{comparison.note}</p>}
    </div>
  );
}

function GradeButtons({ busy, onGrade }: { busy: boolean; onGrade: (grade: Grade) => void }) {
  return (
    <div
      role="group"
      aria-label="How well did you know it?"
      className="grid grid-cols-2 gap-3 sm:grid-cols-4"
    >
      {grades.map(({ grade, name, about }, index) => (
        <Button
          key={grade}
          variant={grade === 'good' ? 'primary' : 'secondary'}
          busy={busy}
          title={about}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onGrade(grade)}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
