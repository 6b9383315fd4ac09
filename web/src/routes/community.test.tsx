import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { ListedPost, Thread } from '@/features/community/community-data';
import { ok } from '@/test/fake/envelope';
import { aFreeUser, aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const POST = '00000000-0000-4000-8000-0000000000d1';
const COMMENT = '00000000-0000-4000-8000-0000000000d2';
const author = { id: POST, name: 'Vikram Rao', role: 'mentor' } as const;
const times = { created_at: '2026-11-20T04:30:00Z', updated_at: '2026-11-20T04:30:00Z', edited_at: null };

const aPost = (over: Partial<ListedPost> = {}): ListedPost => ({
  id: POST,
  author,
  category: 'technical',
  title: 'Whose clock counts?',
  body: 'In a rate limiter.',
  body_html: '<p>In a <strong>rate limiter</strong>.</p>',
  tags: ['system-design'],
  votes: 2,
  voted: false,
  comment_count: 1,
  pinned: false,
  locked: false,
  held: false,
  removed: false,
  removal_reason: null,
  mine: true,
  locked_for_tier: false,
  accepted_comment_id: null,
  ...times,
  version: 1,
  match: null,
  ...over,
});

const aThread = (): Thread => ({
  ...aPost(),
  comments: [
    {
      id: COMMENT,
      post_id: POST,
      parent_id: null,
      depth: 1,
      author,
      body: 'The store’s.',
      body_html: '<p>The store’s.</p>',
      votes: 0,
      voted: false,
      accepted: false,
      held: false,
      removed: false,
      removal_reason: null,
      mine: false,
      ...times,
      version: 1,
    },
  ],
});

function open(path: string, user = aUser(), posts = [aPost()]) {
  const world = createWorld(user);
  const sent: { path: string; body: unknown }[] = [];
  const record = async (request: Request) =>
    sent.push({ path: new URL(request.url).pathname, body: await request.json() });
  server.use(
    http.get('*/api/community/forum-posts', ({ request }) =>
      ok(world, new URL(request.url).searchParams.has('pinned') ? [] : posts),
    ),
    http.get('*/api/community/tags', () => ok(world, [{ tag: 'graphs', posts: 3 }])),
    http.get('*/api/community/forum-posts/:id', () => ok(world, aThread())),
    http.post('*/api/community/preview', () => ok(world, { body_html: '<p>As <em>shown</em></p>' })),
    http.post('*/api/community/forum-posts', async ({ request }) => {
      await record(request);
      return ok(world, aThread());
    }),
    http.post('*/api/community/comments', async ({ request }) => {
      await record(request);
      return ok(world, aThread().comments[0]);
    }),
    http.post('*/api/community/*/:id/vote', async ({ request }) => {
      await record(request);
      return ok(world, { votes: 3, voted: true });
    }),
  );
  return { ...renderApp(path, world), sent };
}

describe('the list', () => {
  it('links posts and marks hits', async () => {
    const match = {
      title: [
        { text: 'Whose ', hit: false },
        { text: 'clock', hit: true },
      ],
      excerpt: [{ text: 'In a rate limiter.', hit: false }],
    };
    open('/community?q=clock', aUser(), [aPost({ match })]);
    const link = await screen.findByRole('link', { name: 'Whose clock' });
    expect(link).toHaveAttribute('href', `/community/posts/${POST}`);
    expect(within(link).getByText('clock').tagName).toBe('MARK');
    expect(screen.getByText('Mentor')).toBeInTheDocument();
  });

  it('shows a mentee without a plan the titles and what a plan opens', async () => {
    open('/community', aFreeUser(), [aPost({ body: null, body_html: null, locked_for_tier: true })]);
    expect(await screen.findByText(/Whose clock counts/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /Whose clock/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'See the plans' })).toHaveAttribute('href', '/mentee/plans');
    expect(screen.queryByRole('link', { name: 'Write a post' })).toBeNull();
  });
});

describe('a post', () => {
  it('takes votes and replies', async () => {
    const { user, sent } = open(`/community/posts/${POST}`);
    expect(await screen.findByText('rate limiter')).toBeInTheDocument();
    await user.click(screen.getAllByRole('button', { name: /Useful/ })[0]!);
    await user.click(screen.getByRole('button', { name: 'Reply to Vikram Rao' }));
    await user.type(screen.getByLabelText('Your reply to Vikram Rao'), 'Why?');
    await user.click(screen.getAllByRole('button', { name: 'Reply' }).at(-1)!);
    await waitFor(() =>
      expect(sent).toEqual([
        { path: `/api/community/forum-posts/${POST}/vote`, body: { value: 1 } },
        { path: '/api/community/comments', body: { post_id: POST, parent_id: COMMENT, body: 'Why?' } },
      ]),
    );
  });

  it('is written with a draft and a preview by the server', async () => {
    const { user, sent } = open('/community/new?category=technical&tags=coding');
    await user.type(await screen.findByLabelText('Title'), 'My question');
    await user.type(screen.getByLabelText('Text'), 'As *shown*');
    await user.click(screen.getByRole('button', { name: 'Preview' }));
    expect((await screen.findByText('shown')).tagName).toBe('EM');
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    await waitFor(() =>
      expect(sent[0]?.body).toEqual({
        title: 'My question',
        body: 'As *shown*',
        category: 'technical',
        tags: ['coding'],
      }),
    );
  });
});
