import { post, postOnce } from '@/lib/api/calls';
import type { Mock, Rating } from '@/lib/api/types';

export const reportNoShow = (id: string) => post<Mock>(`/api/mentee/mocks/${id}/report-no-show`);

export const rateMock = ({ id, stars, comment }: { id: string; stars: number; comment: string }) =>
  postOnce<Rating>(`/api/mentee/mocks/${id}/rating`, { stars, ...(comment ? { comment } : {}) });
