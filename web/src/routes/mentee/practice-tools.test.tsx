import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { GeneratedQuestions, PreparationPlan } from '@/features/practice/tools-data';
import { ok, refuse } from '@/test/fake/envelope';
import { aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const ID = '00000000-0000-4000-8000-0000000000d1';
const QUESTION = '00000000-0000-4000-8000-0000000000a1';

const questions: GeneratedQuestions = {
  id: ID,
  questions: [
    {
      question_id: QUESTION,
      prompt: 'Count the islands of a grid.',
      topic: 'Graphs',
      difficulty: 'mid',
      tests: 'Whether you mark nodes in time.',
      hints: ['What does one search visit?'],
      outline: 'Scan cells\nMark on entering the queue',
      follow_ups: ['And in parallel?'],
    },
  ],
  based_on: ['What Vikram Rao scored and wrote on 2 Oct 2026.'],
  engine: 'built-in',
};

const aPlan = (done: boolean): PreparationPlan => ({
  id: ID,
  interview_date: '2026-12-14',
  plan: [
    {
      day: 1,
      date: '2026-11-30',
      focus: 'Graphs',
      tasks: [
        {
          id: 'basics-0',
          topic: 'Graphs',
          text: 'Write down what you know.',
          minutes: 30,
          question_id: null,
          done,
        },
      ],
    },
  ],
  left_out: [],
  topics: [
    {
      name: 'Graphs',
      why: 'Because Vikram Rao scored problem solving 2 of 5 and wrote: “Walks in circles.”',
      questions: [
        {
          question_id: QUESTION,
          prompt: 'Count the islands of a grid.',
          shows: 'Marking.',
          good_answer: 'Scan\nMark',
        },
      ],
    },
  ],
  behavioural: [],
  engine: 'built-in',
});

const anEntry = (tool: 'question_generator' | 'interview_prep') => ({
  id: ID,
  tool,
  title: '1 question: Graphs',
  score: null,
  engine: 'built-in',
  created_at: '2026-11-20T10:00:00Z',
  expires_at: '2027-02-18T10:00:00Z',
});

function open(path: string, user = aUser()) {
  const world = createWorld(user);
  const bodies: unknown[] = [];
  const entries: ReturnType<typeof anEntry>[] = [];
  server.use(
    http.get('*/api/ai-tools/history', () => ok(world, entries)),
    http.get('*/api/ai-tools/history/:id', () =>
      ok(world, { ...anEntry('question_generator'), result: questions }),
    ),
    http.get('*/api/ai-tools/interview-prep/:id', () => ok(world, aPlan(false))),
    http.post('*/api/ai-tools/question-generator', async ({ request }) => {
      bodies.push(await request.json());
      entries.push(anEntry('question_generator'));
      return ok(world, questions, 201);
    }),
    http.post('*/api/ai-tools/interview-prep', async ({ request }) => {
      bodies.push(await request.json());
      return ok(world, aPlan(false), 201);
    }),
    http.post('*/api/ai-tools/interview-prep/:id/tasks/:task', async ({ request }) => {
      const body = (await request.json()) as { done: boolean };
      bodies.push(body);
      return ok(world, aPlan(body.done));
    }),
    http.post('*/api/practice/cards', async ({ request }) => {
      bodies.push(await request.json());
      return ok(world, {}, 201);
    }),
  );
  return { ...renderApp(path, world), world, bodies };
}

describe('question generator', () => {
  it('shows the questions, says what they are based on, and keeps one', async () => {
    const { user, bodies } = open('/mentee/practice?view=questions');
    await user.click(await screen.findByRole('button', { name: 'Generate questions' }));

    expect(await screen.findByRole('heading', { name: 'Your question' })).toHaveFocus();
    expect(screen.getByText('What Vikram Rao scored and wrote on 2 Oct 2026.')).toBeVisible();
    expect(bodies).toEqual([{ interview_type: 'coding', experience_level: 'mid', topics: [], count: 5 }]);

    expect(screen.getByRole('link', { name: 'Share this question' })).toHaveAttribute(
      'href',
      '/community/new?' +
        new URLSearchParams({
          title: 'How would you answer this Graphs question?',
          body: '> Count the islands of a grid.\n\n',
          tags: 'graphs',
        }).toString(),
    );

    await user.click(screen.getByRole('button', { name: 'Keep this question' }));
    expect(await screen.findByText('Among your practice cards')).toBeVisible();
    expect(bodies[1]).toEqual({ question_id: QUESTION });
    expect(await screen.findByRole('link', { name: '1 question: Graphs' })).toBeVisible();
  });

  it('says that a refusal cost nothing', async () => {
    const { user, world } = open('/mentee/practice?view=questions');
    server.use(
      http.post('*/api/ai-tools/question-generator', () =>
        refuse(world, 503, 'UNAVAILABLE', 'This took too long.'),
      ),
    );
    await user.click(await screen.findByRole('button', { name: 'Generate questions' }));

    expect(await screen.findByText(/It cost you nothing/)).toBeVisible();
  });

  it('offers plans when no uses are left, and keeps earlier questions', async () => {
    const used = aUser({
      limits: { mock_interviews: 3, resume_reviews: 2, ai_tools: 1 },
      used: { mock_interviews: 0, resume_reviews: 0, ai_tools: 1 },
    });
    open(`/mentee/practice?view=questions&result=${ID}`, used);

    expect(await screen.findByText('No AI tool uses left in your plan')).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'Count the islands of a grid.' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Generate questions' })).not.toBeInTheDocument();
  });
});

describe('interview preparation', () => {
  it('makes a plan that quotes the mentor, and marks a task as done', async () => {
    const { user, bodies } = open('/mentee/practice?view=plan');
    await user.selectOptions(await screen.findByLabelText('Hours a day'), '2');
    await user.click(screen.getByRole('button', { name: 'Make the plan' }));

    expect(await screen.findByRole('heading', { name: /Your plan up to/ })).toHaveFocus();
    const days = screen.getByRole('list', { name: 'Days' });
    expect(within(days).getByText(/Walks in circles/)).toBeVisible();
    expect(bodies[0]).toMatchObject({ interview_track: 'general', hours_per_day: 2, focus_topics: [] });

    await user.click(within(days).getByRole('checkbox'));
    expect(await screen.findByText('1 of 1 tasks done')).toBeVisible();
    expect(bodies[1]).toEqual({ done: true });
  });
});
