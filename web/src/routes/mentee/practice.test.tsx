import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { PracticeCard } from '@/features/practice/practice-data';
import { ok, refuse } from '@/test/fake/envelope';
import { aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const aCard = (over: Partial<PracticeCard> = {}): PracticeCard => ({
  id: '00000000-0000-4000-8000-0000000000c1',
  question_id: '00000000-0000-4000-8000-0000000000a1',
  prompt: 'Count the islands of a grid.',
  topic: 'Graphs',
  interview_type: 'coding',
  hints: ['What does one search visit?', 'When do you mark a cell?'],
  outline: 'Scan cells\nMark on entering the queue',
  due_at: '2026-01-01T00:00:00Z',
  stability: null,
  difficulty: null,
  reps: 0,
  lapses: 0,
  last_reviewed_at: null,
  source: 'feedback',
  feedback_id: '00000000-0000-4000-8000-0000000000f1',
  reason: 'Vikram scored problem solving 2 of 5.',
  ...over,
});

function open(cards: PracticeCard[]) {
  const world = createWorld(aUser());
  const left = [...cards];
  const graded: unknown[] = [];
  server.use(
    http.get('*/api/practice/due', () => ok(world, left)),
    http.get('*/api/practice/progress', () =>
      ok(world, {
        cards: cards.length,
        due: left.length,
        days_practised: 2,
        reviews: 12,
        retention: 0.83,
        next_due_at: null,
        topics: [{ topic: 'Graphs', interview_type: 'coding', cards: 1, due: 1, lapses: 3, difficulty: 7.5 }],
      }),
    ),
    http.post('*/api/practice/cards/:id/review', async ({ request }) => {
      graded.push(await request.json());
      return ok(world, left.shift());
    }),
    http.post('*/api/practice/cards/:id/compare', () =>
      ok(world, {
        covered: [{ point: 'Scan cells', quote: 'I scan every cell.' }],
        missed: ['Mark on entering the queue'],
        note: 'Compared by meaning.',
        engine: 'built-in',
      }),
    ),
  );
  return { ...renderApp('/mentee/practice', world), graded };
}

describe('practice', () => {
  it('works by keyboard: outline, grade, next card', async () => {
    const second = aCard({ id: '00000000-0000-4000-8000-0000000000c2', prompt: 'Order the courses.' });
    const { user, graded } = open([aCard(), second]);
    expect(await screen.findByRole('heading', { name: 'Count the islands of a grid.' })).toHaveFocus();
    expect(screen.queryByText('Mark on entering the queue')).not.toBeInTheDocument();

    await user.keyboard('h');
    expect(screen.getByText('What does one search visit?')).toBeVisible();
    await user.keyboard(' ');
    expect(screen.getByText('Mark on entering the queue')).toBeVisible();
    await user.keyboard('3');

    expect(await screen.findByRole('heading', { name: 'Order the courses.' })).toHaveFocus();
    expect(graded).toEqual([{ grade: 'good' }]);
    expect(screen.getByText('1 due today, 1 done')).toBeVisible();
  });

  it('compares a written answer with the outline', async () => {
    const { user, graded } = open([aCard()]);
    await user.type(await screen.findByLabelText(/Your answer/), 'I scan every cell.');
    await user.click(screen.getByRole('button', { name: 'Show the outline' }));

    expect(await screen.findByText('I scan every cell.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'What we didn’t find in your answer' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Again' }));

    expect(await screen.findByText('Done for today')).toBeVisible();
    expect(graded).toEqual([{ grade: 'again', answer: 'I scan every cell.' }]);
  });

  it('does not treat typed text as shortcuts', async () => {
    const { user, graded } = open([aCard()]);
    await user.type(await screen.findByLabelText(/Your answer/), 'h 3');

    expect(screen.queryByText('What does one search visit?')).not.toBeInTheDocument();
    expect(screen.queryByText('A good answer')).not.toBeInTheDocument();
    expect(graded).toEqual([]);
  });

  it('keeps the card when a review is refused', async () => {
    const { user, world } = open([aCard()]);
    server.use(
      http.post('*/api/practice/cards/:id/review', () =>
        refuse(world, 404, 'NOT_FOUND', 'This card does not exist.'),
      ),
    );
    await screen.findByRole('heading', { name: 'Count the islands of a grid.' });
    await user.keyboard(' 3');

    expect(await screen.findByText('We couldn’t save your review')).toBeVisible();
    expect(screen.getByText('Mark on entering the queue')).toBeVisible();
  });

  it('begins with what the latest feedback added', async () => {
    const old = aCard({ source: 'chosen', feedback_id: null, reps: 3, prompt: 'An old card.' });
    const earlier = aCard({ id: '00000000-0000-4000-8000-0000000000c2', prompt: 'From an earlier mock.' });
    const latest = aCard({
      id: '00000000-0000-4000-8000-0000000000c3',
      prompt: 'From yesterday’s mock.',
      due_at: '2026-01-05T00:00:00Z',
    });
    open([old, earlier, latest]);

    expect(await screen.findByRole('heading', { name: 'From yesterday’s mock.' })).toBeVisible();
  });

  it('shows progress by topic', async () => {
    open([aCard()]);

    expect(await screen.findByText('83%')).toBeVisible();
    expect(screen.getByText('1 card, 1 due, forgotten 3 times')).toBeVisible();
  });

  it('offers plans to a free mentee and loads no cards', async () => {
    const world = createWorld(aUser({ status: 'Free', plan_id: null, plan_name: 'Free Tier' }));
    server.use(http.get('*/api/ai-tools/history', () => ok(world, [])));
    renderApp('/mentee/practice', world);

    expect(await screen.findByText('Practice is part of every plan')).toBeVisible();
    await waitFor(() =>
      expect(world.requests.filter(({ path }) => path.includes('practice'))).toHaveLength(0),
    );
  });
});
