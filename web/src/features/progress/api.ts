import { pagedQuery } from '@/lib/api/paged';
import type { Feedback } from '@/lib/api/types';

export const feedbacksQuery = pagedQuery<Feedback>(['mentee', 'feedbacks'], '/api/mentee/feedbacks', {
  limit: 50,
});
