import { queryOptions } from '@tanstack/react-query';
import { get, getAll, post, postOnce } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';
import type { Data, Item } from '@/lib/api/types';

export type PracticeCard = Item<'/api/practice/due'>;
export type PracticeProgress = Data<'get', '/api/practice/progress'>;
export type Comparison = Data<'post', '/api/practice/cards/{id}/compare'>;

/** The FSRS grades, in the order of their number keys. */
export const grades = [
  { grade: 'again', name: 'Again', about: 'I didn’t know it. Ask me again today.' },
  { grade: 'hard', name: 'Hard', about: 'I knew it after a struggle.' },
  { grade: 'good', name: 'Good', about: 'I knew it.' },
  { grade: 'easy', name: 'Easy', about: 'I knew it at once.' },
] as const;

export type Grade = (typeof grades)[number]['grade'];

const isNewFromFeedback = (card: PracticeCard) => card.source === 'feedback' && card.reps === 0;

/** Puts what the latest feedback added first; the server lists the longest overdue cards first. */
export const byPriority = (cards: PracticeCard[]) => [
  ...cards.filter(isNewFromFeedback).sort((one, other) => other.due_at.localeCompare(one.due_at)),
  ...cards.filter((card) => !isNewFromFeedback(card)),
];

export const dueQuery = queryOptions({
  queryKey: queryKeys.practice.due,
  queryFn: async ({ signal }) => byPriority(await getAll('/api/practice/due', { signal })),
});

export const practiceProgressQuery = queryOptions({
  queryKey: queryKeys.practice.progress,
  queryFn: ({ signal }) => get('/api/practice/progress', { signal }),
});

export const compareAnswer = (id: string, answer: string) =>
  post('/api/practice/cards/{id}/compare', { path: { id }, body: { answer } });

export const reviewCard = (id: string, grade: Grade, answer: string) =>
  postOnce('/api/practice/cards/{id}/review', {
    path: { id },
    body: { grade, ...(answer ? { answer } : {}) },
  });
