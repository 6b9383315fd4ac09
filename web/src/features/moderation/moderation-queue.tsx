import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { toast } from 'sonner';
import { pagedQuery, post } from '@/lib/api/client';
import { errorMessage } from '@/lib/api/errors';
import { queryKeys, useInvalidate } from '@/lib/api/query-keys';
import type { Body, Item } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { Dialog } from '@/ui/dialog';
import { Field, FormActions } from '@/ui/form/field';
import { Input, Textarea } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState, LoadMore } from '@/ui/empty-error-states';

type QueueItem = Item<'/api/admin/moderation'>;
type Decision = Body<'post', '/api/admin/moderation/{id}/decide'>;
type Told = 'warn' | 'remove' | 'mute';

const queueQuery = pagedQuery(queryKeys.admin.moderation, '/api/admin/moderation');

const decide = (id: string, body: Decision) =>
  post('/api/admin/moderation/{id}/decide', { path: { id }, body });

/** The held and reported posts and comments. */
export function ModerationQueue() {
  const query = useInfiniteQuery(queueQuery);
  if (query.isPending) return <LoadingCards count={3} height="h-40" />;
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.length === 0) {
    return (
      <EmptyState icon={ShieldCheck} title="Nothing to decide">
        Newcomers’ first posts and anything people report appear here.
      </EmptyState>
    );
  }
  return (
    <>
      <ul aria-label="Waiting for a decision" className="grid gap-4">
        {query.data.map((item) => (
          <li key={item.id}>
            <QueueCard item={item} />
          </li>
        ))}
      </ul>
      <LoadMore query={query} what="items" />
    </>
  );
}

const told: Record<Told, { name: string; about: string; done: string }> = {
  warn: {
    name: 'Warn',
    about: 'It stays. The author is told what to watch out for.',
    done: 'The author was told',
  },
  remove: { name: 'Remove', about: 'It disappears. The author and readers are told why.', done: 'Removed' },
  mute: {
    name: 'Remove and mute',
    about: 'It disappears, and the author can’t write for a few days.',
    done: 'Removed, and the author is muted',
  },
};

function QueueCard({ item }: { item: QueueItem }) {
  const [open, setOpen] = useState<Told | null>(null);
  const invalidate = useInvalidate();
  const accept = useMutation({
    mutationFn: () => decide(item.id, { action: 'accept' }),
    onSuccess: async () => {
      toast.success('Accepted');
      await invalidate('moderation.decided');
    },
    onError: (error) => toast.error(errorMessage(error)),
  });
  return (
    <Card as="article">
      <div className="flex flex-wrap items-center gap-2">
        <Badge>{item.kind === 'post' ? 'Post' : 'Comment'}</Badge>
        {item.held && <Badge tone="warn">Hidden until you decide</Badge>}
        {item.reports > 0 && (
          <Badge tone="bad">{item.reports === 1 ? '1 report' : `${item.reports} reports`}</Badge>
        )}
        {item.warnings > 0 && (
          <Badge tone="warn">{item.warnings === 1 ? 'Warned once' : `Warned ${item.warnings} times`}</Badge>
        )}
      </div>
      <h2 className="mt-2 font-semibold wrap-anywhere" dir="auto">
        <Link to={paths.communityPost(item.post_id)} className="hover:underline">
          {item.title}
        </Link>
      </h2>
      <p className="mt-1 text-sm wrap-anywhere text-muted">
        <bdi>{item.author.name}</bdi>, <DateTime at={item.created_at} format="relative" />
      </p>
      <p
        className="mt-3 max-h-48 overflow-y-auto text-sm wrap-anywhere whitespace-pre-wrap"
        dir="auto"
        tabIndex={0}
      >
        {item.excerpt}
      </p>
      {item.reasons.length > 0 && (
        <ul aria-label="What people report" className="mt-3 list-disc pl-5 text-sm wrap-anywhere text-muted">
          {item.reasons.map((reason, index) => (
            <li key={index}>{reason}</li>
          ))}
        </ul>
      )}
      <div className="mt-4 flex flex-wrap gap-2 border-t border-line pt-4">
        <Button size="sm" busy={accept.isPending} onClick={() => accept.mutate()}>
          Accept
        </Button>
        {(Object.keys(told) as Told[]).map((action) => (
          <Button key={action} size="sm" variant="secondary" onClick={() => setOpen(action)}>
            {told[action].name}
          </Button>
        ))}
      </div>
      {open && <DecisionDialog item={item} action={open} onClose={() => setOpen(null)} />}
    </Card>
  );
}

type Props = { item: QueueItem; action: Told; onClose: () => void };

function DecisionDialog({ item, action, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [days, setDays] = useState('3');
  const invalidate = useInvalidate();
  const { name, about, done } = told[action];
  const send = useMutation({
    mutationFn: () =>
      decide(item.id, { action, reason, ...(action === 'mute' ? { mute_days: Number(days) } : {}) }),
    onSuccess: async () => {
      toast.success(done);
      onClose();
      await invalidate('moderation.decided');
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!send.isPending) send.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`${name}: ${item.kind} by ${item.author.name}`}
      description={about}
    >
      <form onSubmit={onSubmit} className="grid gap-5">
        {send.isError && <Notice tone="bad">{errorMessage(send.error)}</Notice>}
        <Field label="Reason" hint="The author sees this. If you remove the post, readers see it too.">
          <Textarea
            required
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        {action === 'mute' && (
          <Field label="Days" hint="1 to 90">
            <Input
              type="number"
              required
              min={1}
              max={90}
              value={days}
              onChange={(event) => setDays(event.target.value)}
            />
          </Field>
        )}
        <FormActions submit={name} busy={send.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
