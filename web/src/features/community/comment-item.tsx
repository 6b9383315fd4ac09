import { useMutation } from '@tanstack/react-query';
import { CircleCheck, Reply } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { errorMessage } from '@/lib/api/errors';
import { cn } from '@/lib/cn';
import { now } from '@/lib/time';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { RichText } from '@/ui/rich-text';
import { AuthorLine } from './author-line';
import {
  addComment,
  changeComment,
  type ForumComment,
  patchPost,
  type Thread,
  useCommunityRefresh,
} from './community-data';
import { EntryMenu } from './entry-menu';
import { ReplyForm } from './reply-form';
import { VoteButton } from './vote-button';

const EDIT_WINDOW_MS = 24 * 60 * 60 * 1000;

/** Whether the server still accepts an edit of an entry. */
export const isEditable = (createdAt: string) => now() - Date.parse(createdAt) < EDIT_WINDOW_MS;

/** Indents by depth; a phone has room for little. */
const indents = [
  '',
  'max-sm:ml-3 sm:ml-7',
  'max-sm:ml-6 sm:ml-14',
  'max-sm:ml-9 sm:ml-21',
  'max-sm:ml-12 sm:ml-28',
];

type Props = { thread: Thread; comment: ForumComment; hasReplies: boolean };

/** A comment with its actions. */
export function CommentItem({ thread, comment, hasReplies }: Props) {
  const [open, setOpen] = useState<'reply' | 'edit' | null>(null);
  const close = () => setOpen(null);
  const subject = { kind: 'comment', id: comment.id } as const;
  const name = comment.author?.name ?? 'removed';
  return (
    <li
      id={`comment-${comment.id}`}
      tabIndex={-1}
      className={cn(
        'scroll-mt-24 rounded-xl border bg-card p-4 target:outline-2 target:outline-accent',
        comment.accepted ? 'border-good/60' : 'border-line',
        indents[comment.depth - 1],
      )}
    >
      {comment.removed ? (
        <Removed reason={comment.removal_reason} />
      ) : (
        <>
          <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
            <AuthorLine author={comment.author} at={comment.created_at} editedAt={comment.edited_at} />
            {comment.accepted && (
              <Badge tone="good">
                <CircleCheck aria-hidden />
                Accepted answer
              </Badge>
            )}
            {comment.held && <Badge tone="warn">Waiting for a moderator</Badge>}
          </div>
          {open === 'edit' ? (
            <ReplyForm
              draftKey={`edit.${comment.id}`}
              label="Your comment"
              submit="Save"
              saved={comment.body}
              send={(body) => changeComment(comment.id, comment.version, body)}
              onDone={close}
              onCancel={close}
            />
          ) : (
            <RichText html={comment.body_html} />
          )}
          <div className="mt-3 flex flex-wrap items-center gap-2">
            <VoteButton subject={subject} votes={comment.votes} voted={comment.voted} />
            {!thread.locked && !thread.removed && !comment.held && (
              <Button
                variant="quiet"
                size="sm"
                aria-label={`Reply to ${name}`}
                onClick={() => setOpen('reply')}
              >
                <Reply aria-hidden />
                Reply
              </Button>
            )}
            {thread.mine && !comment.mine && <AcceptButton thread={thread} comment={comment} />}
            <EntryMenu
              subject={subject}
              label={`the comment by ${name}`}
              mine={comment.mine}
              onEdit={isEditable(comment.created_at) ? () => setOpen('edit') : undefined}
              hasReplies={hasReplies}
            />
          </div>
        </>
      )}
      {open === 'reply' && (
        <div className="mt-4">
          <ReplyForm
            draftKey={`reply.${comment.id}`}
            label={`Your reply to ${name}`}
            submit="Reply"
            send={(body) => addComment(thread.id, comment.id, body)}
            onDone={close}
            onCancel={close}
          />
        </div>
      )}
    </li>
  );
}

export const Removed = ({ reason }: { reason?: string | null }) => (
  <p className="text-sm wrap-anywhere text-muted italic">
    {reason ? `Removed by a moderator: ${reason}` : 'Removed'}
  </p>
);

function AcceptButton({ thread, comment }: { thread: Thread; comment: ForumComment }) {
  const refresh = useCommunityRefresh();
  const accept = useMutation({
    mutationFn: () => patchPost(thread.id, { accepted_comment_id: comment.accepted ? null : comment.id }),
    onSuccess: refresh,
    onError: (error) => toast.error(errorMessage(error)),
  });
  return (
    <Button variant="quiet" size="sm" busy={accept.isPending} onClick={() => accept.mutate()}>
      <CircleCheck aria-hidden />
      {comment.accepted ? 'Not the answer' : 'Accept as answer'}
    </Button>
  );
}
