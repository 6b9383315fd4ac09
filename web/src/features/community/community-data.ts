import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import { get, pagedQuery, patch, post, postOnce, put, remove } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';
import type { Body, Data, Item } from '@/lib/api/types';

export type ListedPost = Item<'/api/community/forum-posts'>;
export type Thread = Data<'get', '/api/community/forum-posts/{id}'>;
export type ForumComment = Thread['comments'][number];
export type NewPost = Body<'post', '/api/community/forum-posts'>;
export type Category = ListedPost['category'];
export type Sort = 'new' | 'top';

export const categoryNames: Record<Category, string> = {
  general: 'General',
  technical: 'Technical',
  behavioral: 'Behavioural',
  offers: 'Offers',
  referrals: 'Referrals',
};

export const categories = Object.keys(categoryNames) as Category[];

export type PostFilter = {
  category?: Category;
  tag?: string;
  q?: string;
  sort: Sort;
  mine?: boolean;
  pinned?: boolean;
};

export const postsQuery = (filter: PostFilter) =>
  pagedQuery(queryKeys.community.list(JSON.stringify(filter)), '/api/community/forum-posts', filter);

export const threadQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.community.thread(id),
    queryFn: ({ signal }) => get('/api/community/forum-posts/{id}', { path: { id }, signal }),
  });

export const tagsQuery = queryOptions({
  queryKey: queryKeys.community.tags,
  queryFn: ({ signal }) => get('/api/community/tags', { signal }),
  staleTime: 5 * 60_000,
});

export const previewQuery = (body: string) =>
  queryOptions({
    queryKey: queryKeys.community.preview(body),
    queryFn: async ({ signal }) =>
      (await post('/api/community/preview', { body: { body }, signal })).body_html,
    staleTime: Infinity,
    gcTime: 60_000,
  });

export const createPost = (body: NewPost) => postOnce('/api/community/forum-posts', { body });

export const changePost = (id: string, version: number, body: NewPost) =>
  put('/api/community/forum-posts/{id}', { path: { id }, body, version });

export const patchPost = (id: string, body: Body<'patch', '/api/community/forum-posts/{id}'>) =>
  patch('/api/community/forum-posts/{id}', { path: { id }, body });

export const addComment = (post_id: string, parent_id: string | null, body: string) =>
  postOnce('/api/community/comments', { body: { post_id, body, ...(parent_id ? { parent_id } : {}) } });

export const changeComment = (id: string, version: number, body: string) =>
  put('/api/community/comments/{id}', { path: { id }, body: { body }, version });

/** A post or a comment. */
export type Subject = { kind: 'post' | 'comment'; id: string };

export const vote = ({ kind, id }: Subject, value: 0 | 1) =>
  kind === 'post'
    ? post('/api/community/forum-posts/{id}/vote', { path: { id }, body: { value } })
    : post('/api/community/comments/{id}/vote', { path: { id }, body: { value } });

export const report = ({ kind, id }: Subject, reason: string) => {
  const options = { path: { id }, body: reason ? { reason } : {} };
  return kind === 'post'
    ? post('/api/community/forum-posts/{id}/report', options)
    : post('/api/community/comments/{id}/report', options);
};

export const deleteEntry = ({ kind, id }: Subject) =>
  kind === 'post'
    ? remove('/api/community/forum-posts/{id}', { path: { id } })
    : remove('/api/community/comments/{id}', { path: { id } });

const refresh = (client: QueryClient) => client.invalidateQueries({ queryKey: queryKeys.community.all });

/** Reloads threads and lists after a change. */
export function useCommunityRefresh() {
  const client = useQueryClient();
  return () => refresh(client);
}
