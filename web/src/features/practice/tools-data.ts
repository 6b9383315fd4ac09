import { queryOptions } from '@tanstack/react-query';
import { get, post, postOnce } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';
import type { Data, ExperienceLevel, InterviewType } from '@/lib/api/types';

export type GeneratedQuestions = Data<'post', '/api/ai-tools/question-generator'>;
export type GeneratedQuestion = GeneratedQuestions['questions'][number];
export type PreparationPlan = Data<'get', '/api/ai-tools/interview-prep/{id}'>;
export type PracticeTool = 'question_generator' | 'interview_prep';

export type QuestionRequest = {
  interview_type: InterviewType;
  experience_level: ExperienceLevel;
  company_id?: string;
  topics: string[];
  count: number;
};

export type PlanRequest = {
  company_id: string;
  interview_type: InterviewType;
  experience_level: ExperienceLevel;
  interview_track: string;
  interview_date?: string;
  focus_topics: string[];
  hours_per_day: number;
};

export const generateQuestions = (body: QuestionRequest) =>
  postOnce('/api/ai-tools/question-generator', { body });

export const keepQuestion = (questionId: string) =>
  postOnce('/api/practice/cards', { body: { question_id: questionId } });

export const makePlan = (body: PlanRequest) => postOnce('/api/ai-tools/interview-prep', { body });

/** The newest results of a tool. */
export const resultsQuery = (tool: PracticeTool) =>
  queryOptions({
    queryKey: queryKeys.practice.results(tool),
    queryFn: async ({ signal }) => {
      const history = await get('/api/ai-tools/history', { query: { limit: 100 }, signal });
      return history.filter((entry) => entry.tool === tool);
    },
  });

export const questionsQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.practice.questions(id),
    queryFn: async ({ signal }) => {
      const detail = await get('/api/ai-tools/history/{id}', { path: { id }, signal });
      return detail.result as GeneratedQuestions;
    },
    staleTime: Infinity,
  });

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.practice.plan(id),
    queryFn: ({ signal }) => get('/api/ai-tools/interview-prep/{id}', { path: { id }, signal }),
  });

export const markTask = (id: string, task: string, done: boolean) =>
  post('/api/ai-tools/interview-prep/{id}/tasks/{task}', { path: { id, task }, body: { done } });
