import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ArrowBigUp, Lock, MessageSquare, MessagesSquare, Pin } from 'lucide-react';
import { Link } from 'react-router';
import { getPage } from '@/lib/api/client';
import { queryKeys } from '@/lib/api/query-keys';
import { paths } from '@/lib/paths';
import { Badge, badgeVariants } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState, LoadMore } from '@/ui/empty-error-states';
import { AuthorLine } from './author-line';
import { categoryNames, type ListedPost, type PostFilter, postsQuery } from './community-data';

type Piece = { text: string; hit: boolean };

/** The posts of a filter. The first page without filters begins with the pinned posts. */
export function PostList({ filter }: { filter: PostFilter }) {
  const query = useInfiniteQuery(postsQuery(filter));
  const plain = !filter.category && !filter.tag && !filter.q && !filter.mine;
  const pinned = useQuery({ ...pinnedQuery, enabled: plain });
  if (query.isPending) return <LoadingCards count={5} height="h-28" />;
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const top = plain ? (pinned.data ?? []) : [];
  const posts = [...top, ...query.data.filter((post) => !top.some((one) => one.id === post.id))];
  if (posts.length === 0) return <NothingFound filter={filter} />;
  return (
    <>
      {posts.some((post) => post.locked_for_tier) && <UpgradeNotice />}
      <ul aria-label="Posts" className="grid gap-3">
        {posts.map((post) => (
          <li key={post.id}>
            <PostCard post={post} />
          </li>
        ))}
      </ul>
      <LoadMore query={query} what="posts" />
    </>
  );
}

const pinnedQuery = {
  ...{ queryKey: [...queryKeys.community.all, 'pinned'] },
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    (await getPage('/api/community/forum-posts', { pinned: true, limit: 5 }, signal)).items,
};

/** Says what a plan unlocks to those who see the titles alone. */
export const UpgradeNotice = () => (
  <div className="mb-4">
    <Notice
      title="Read and join the conversation with a plan"
      action={
        <Button size="sm" asChild>
          <Link to={paths.upgrade()}>See the plans</Link>
        </Button>
      }
    >
      You see the titles. Every plan opens the posts and answers, and lets you ask mentors and other mentees.
    </Notice>
  </div>
);

function PostCard({ post }: { post: ListedPost }) {
  const { match } = post;
  const title = match ? <Marked pieces={match.title} /> : post.title;
  return (
    <article className="relative rounded-2xl border border-line bg-card p-4 shadow-soft hover:border-edge sm:p-5">
      <div className="flex flex-wrap items-center gap-2">
        {post.pinned && (
          <Badge tone="accent">
            <Pin aria-hidden />
            Pinned
          </Badge>
        )}
        {post.held && <Badge tone="warn">Waiting for a moderator</Badge>}
        <Badge>{categoryNames[post.category]}</Badge>
        {post.tags.map((tag) => (
          <Link
            key={tag}
            to={paths.community({ tag })}
            className={`relative z-10 ${badgeVariants({ named: true })} min-h-6 hover:text-ink hover:underline`}
          >
            #{tag}
          </Link>
        ))}
      </div>
      <h2 className="mt-2 overflow-clip text-lg font-semibold wrap-anywhere" dir="auto">
        {post.locked_for_tier ? (
          <span className="text-muted">
            <Lock aria-label="Needs a plan:" className="mr-1.5 inline size-4" />
            {title}
          </span>
        ) : (
          <Link to={paths.communityPost(post.id)} className="after:absolute after:inset-0 hover:underline">
            {title}
          </Link>
        )}
      </h2>
      {match ? (
        <p className="mt-1 overflow-clip text-sm wrap-anywhere text-muted" dir="auto">
          <Marked pieces={match.excerpt} />
        </p>
      ) : (
        post.body && (
          <p className="mt-1 line-clamp-2 text-sm wrap-anywhere text-muted" dir="auto">
            {plainText(post.body)}
          </p>
        )
      )}
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <AuthorLine author={post.author} at={post.created_at} />
        <p className="flex items-center gap-4 text-sm text-muted tabular-nums">
          <span className="flex items-center gap-1">
            <ArrowBigUp aria-label="Votes:" className="size-4.5" />
            {post.votes}
          </span>
          <span className="flex items-center gap-1">
            <MessageSquare aria-label="Comments:" className="size-4" />
            {post.comment_count}
          </span>
        </p>
      </div>
    </article>
  );
}

/** The beginning of a Markdown text without most of its marks. */
const plainText = (markdown: string) =>
  markdown
    .slice(0, 400)
    .replace(/```\w*|[`*#>]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');

const Marked = ({ pieces }: { pieces: Piece[] }) =>
  pieces.map(({ text, hit }, index) =>
    hit ? (
      <mark key={index} className="rounded-sm bg-warn-soft px-0.5 text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );

function NothingFound({ filter }: { filter: PostFilter }) {
  if (filter.mine) {
    return (
      <EmptyState icon={MessagesSquare} title="You haven’t posted yet" action={<AskButton />}>
        Ask what you would ask a colleague who has done this interview before.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={MessagesSquare}
      title="No posts here"
      action={
        <Button variant="secondary" asChild>
          <Link to={paths.community()}>Show all posts</Link>
        </Button>
      }
    >
      {filter.q ? 'Search for other words, or for fewer.' : 'Nobody has written about this yet.'}
    </EmptyState>
  );
}

export const AskButton = () => (
  <Button asChild>
    <Link to={paths.newPost()}>Write a post</Link>
  </Button>
);
