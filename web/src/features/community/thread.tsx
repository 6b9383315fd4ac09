import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '@/domain/me';
import { errorCode } from '@/lib/api/errors';
import { useScrollToHash } from '@/lib/hooks';
import { paths } from '@/lib/paths';
import { Badge, badgeVariants } from '@/ui/badge';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page';
import { RichText } from '@/ui/rich-text';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { AuthorLine } from './author-line';
import { CommentItem, isEditable, Removed } from './comment-item';
import {
  addComment,
  categoryNames,
  changePost,
  type Thread,
  threadQuery,
  useCommunityRefresh,
} from './community-data';
import { EntryMenu } from './entry-menu';
import { PostForm, type PostText } from './post-form';
import { PostMarks } from './post-marks';
import { UpgradeNotice } from './post-list';
import { ReplyForm } from './reply-form';
import { VoteButton } from './vote-button';

/** A post and its comments. */
export function ThreadView({ id }: { id: string }) {
  const query = useQuery(threadQuery(id));
  useScrollToHash(query.isSuccess);
  if (query.isPending) return <LoadingCards count={3} height="h-40" />;
  if (query.isLoadingError) {
    if (errorCode(query.error) === 'TIER_UPGRADE_REQUIRED') return <UpgradeNotice />;
    if (errorCode(query.error) === 'NOT_FOUND') return <Gone />;
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  const thread = query.data;
  const { comments } = thread;
  return (
    <div className="grid gap-6">
      <PostArticle thread={thread} />
      <section aria-label="Comments" className="grid gap-3">
        <h2 className="text-lg font-semibold">
          {thread.comment_count === 1 ? '1 comment' : `${thread.comment_count} comments`}
        </h2>
        <ul className="grid gap-3">
          {comments.map((comment, index) => (
            <CommentItem
              key={comment.id}
              thread={thread}
              comment={comment}
              hasReplies={comments[index + 1]?.parent_id === comment.id}
            />
          ))}
        </ul>
      </section>
      <ReplyArea thread={thread} />
    </div>
  );
}

const Gone = () => (
  <div className="grid gap-3">
    <PageHeading title="We can’t find this post" />
    <p className="text-muted">It was deleted, or it’s waiting for a moderator.</p>
  </div>
);

function ReplyArea({ thread }: { thread: Thread }) {
  if (thread.removed || thread.held) return null;
  if (thread.locked) return <Notice title="Locked">This post is closed to new comments.</Notice>;
  return (
    <ReplyForm
      draftKey={`comment.${thread.id}`}
      label="Your comment"
      submit="Comment"
      send={(body) => addComment(thread.id, null, body)}
    />
  );
}

function PostArticle({ thread }: { thread: Thread }) {
  const { role } = useMe();
  const [editing, setEditing] = useState(false);
  const subject = { kind: 'post', id: thread.id } as const;
  if (editing) return <EditPost thread={thread} onClose={() => setEditing(false)} />;
  return (
    <article className="rounded-2xl border border-line bg-card p-5 shadow-soft sm:p-6">
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <Badge>{categoryNames[thread.category]}</Badge>
        {thread.pinned && <Badge tone="accent">Pinned</Badge>}
        {thread.locked && <Badge tone="warn">Locked</Badge>}
        {thread.tags.map((tag) => (
          <Link
            key={tag}
            to={paths.community({ tag })}
            className={`${badgeVariants({ named: true })} min-h-6 hover:text-ink hover:underline`}
          >
            #{tag}
          </Link>
        ))}
      </div>
      <PageHeading
        title={thread.removed ? 'Removed post' : thread.title}
        className="overflow-clip wrap-anywhere"
      >
        <bdi>{thread.removed ? 'Removed post' : thread.title}</bdi>
      </PageHeading>
      <div className="mt-2 mb-4">
        <AuthorLine author={thread.author} at={thread.created_at} editedAt={thread.edited_at} />
      </div>
      {thread.held && (
        <div className="mb-4">
          <Notice title="Only you and the moderators see this post">
            {thread.mine
              ? 'A moderator reads each newcomer’s first post, and posts that several people report. We’ll tell you when it’s published.'
              : 'It waits for a decision in the moderation queue.'}
          </Notice>
        </div>
      )}
      {thread.removed ? (
        <Removed reason={thread.removal_reason} />
      ) : (
        <>
          <RichText html={thread.body_html ?? ''} />
          <div className="mt-5 flex flex-wrap items-center gap-2">
            {!thread.held && <VoteButton subject={subject} votes={thread.votes} voted={thread.voted} />}
            <EntryMenu
              subject={subject}
              label="this post"
              mine={thread.mine}
              onEdit={isEditable(thread.created_at) ? () => setEditing(true) : undefined}
              hasReplies={thread.comments.length > 0}
            />
            {role === 'admin' && <PostMarks thread={thread} />}
          </div>
        </>
      )}
    </article>
  );
}

function EditPost({ thread, onClose }: { thread: Thread; onClose: () => void }) {
  const refresh = useCommunityRefresh();
  const [values, setValues] = useState<PostText>({
    title: thread.title,
    body: thread.body ?? '',
    category: thread.category,
    tags: thread.tags.join(', '),
  });
  return (
    <section aria-label="Edit your post" className="rounded-2xl border border-line bg-card p-5 sm:p-6">
      <PageHeading title="Edit your post" className="mb-5" />
      <PostForm
        values={values}
        onChange={setValues}
        submit="Save"
        send={(post) => changePost(thread.id, thread.version, post)}
        onDone={() => {
          void refresh();
          onClose();
        }}
        onCancel={onClose}
      />
    </section>
  );
}
