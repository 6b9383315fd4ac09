import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { Copy, Link2, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { DeleteDialog } from '@/domain/delete-dialog';
import { postOnce, remove } from '@/lib/api/client';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { AddMeetLink, MeetLink } from '@/lib/api/types';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { copyText } from '@/lib/text/copy-text';
import { useList } from '@/lib/list-url-state';
import { z } from '@/lib/zod';
import { byName, byTime, type Column } from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { DateTime } from '@/ui/date-time';
import { Dialog } from '@/ui/dialog';
import { Field, FormActions } from '@/ui/form/field';
import { Input } from '@/ui/form/input';
import { MenuItem } from '@/ui/menu';
import { Notice } from '@/ui/notice';
import { useInvalidate } from '@/lib/api/query-keys';

export const linksUrl = '/api/admin/meet-links';

export const addLink = (body: AddMeetLink) => postOnce(linksUrl, { body });
export const removeLink = ({ id, version }: MeetLink) =>
  remove('/api/admin/meet-links/{id}', { path: { id }, version });

const schema = z.object({
  name: z
    .string()
    .check(z.trim(), z.minLength(1, 'Enter a name'), z.maxLength(100, 'Use at most 100 characters')),
  link: z
    .string()
    .check(
      z.trim(),
      z.regex(/^https:\/\/[^\s/]+/i, 'Enter a URL that starts with https://'),
      z.maxLength(500, 'Use at most 500 characters'),
    ),
});

export function LinkForm({ onClose }: { onClose: () => void }) {
  const invalidate = useInvalidate();
  const form = useForm<AddMeetLink>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', link: '' },
  });
  const { errors } = form.formState;
  const add = useMutation({
    mutationFn: addLink,
    onSuccess: async (link) => {
      await invalidate('meeting-link.changed');
      toast.success(`${link.name} added`);
      onClose();
    },
    onError: (error) => {
      if (errorCode(error) === 'ALREADY_EXISTS') {
        form.setError('link', { message: 'You’ve already added this link.' }, { shouldFocus: true });
      } else setServerErrors(error, ['name', 'link'], form.setError);
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Add a meeting link"
      description="A permanent video meeting room. Each link hosts one mock at a time."
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={form.handleSubmit((values) => add.mutate(values), focusFirstInvalid)}
      >
        {add.isError && errorCode(add.error) !== 'ALREADY_EXISTS' && (
          <Notice tone="bad" title="We couldn’t add the link">
            {errorMessage(add.error)}
          </Notice>
        )}
        <Field label="Name" hint="Only admins can see this." error={errors.name?.message}>
          <Input placeholder="Room 6" {...form.register('name')} />
        </Field>
        <Field label="Link" error={errors.link?.message}>
          <Input
            type="url"
            inputMode="url"
            placeholder="https://meet.example/room-6"
            {...form.register('link')}
          />
        </Field>
        <FormActions submit="Add link" busy={add.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}

const columns: Column<MeetLink>[] = [
  {
    header: 'Name',
    sort: byName('name'),
    className: 'min-w-40',
    cell: (row) => <span className="font-medium">{row.name}</span>,
  },
  {
    header: 'Link',
    cell: (row) => (
      <a
        href={row.link}
        target="_blank"
        rel="noreferrer"
        className="[overflow-wrap:anywhere] text-accent underline underline-offset-4 hover:text-accent-strong"
      >
        {row.link.replace(/^https?:\/\//i, '')}
        <span className="sr-only"> (opens in a new window)</span>
      </a>
    ),
  },
  {
    header: 'Added',
    sort: byTime('created_at'),
    className: '2xl:whitespace-nowrap',
    cell: (row) => <DateTime at={row.created_at} format="day" />,
  },
];

/** The pool of meeting links. */
export function LinkTable({ add }: { add: ReactNode }) {
  const list = useList({ url: linksUrl, sort: '-created_at' });
  const [leaving, setLeaving] = useState<MeetLink | null>(null);
  return (
    <>
      <DataTable
        what="meeting links"
        list={list}
        columns={columns}
        rowName={(row) => row.name}
        search="Find a link"
        actions={(row) => (
          <>
            <MenuItem onSelect={() => void copyText(row.link, 'Link copied', 'We couldn’t copy the link')}>
              <Copy aria-hidden />
              Copy the link
            </MenuItem>
            <MenuItem onSelect={() => setLeaving(row)}>
              <Trash2 aria-hidden />
              Delete…
            </MenuItem>
          </>
        )}
        empty={{
          icon: Link2,
          title: 'No meeting links yet',
          text: 'You need one to confirm bookings. Each link hosts one mock at a time.',
          action: add,
        }}
      />
      {leaving && (
        <DeleteDialog
          title={`Delete ${leaving.name}?`}
          description="New mocks won’t use it. Past mocks keep their records."
          confirm="Delete link"
          remove={() => removeLink(leaving)}
          successMessage={`${leaving.name} deleted`}
          errorTitle="We couldn’t delete the link"
          inUse="An upcoming mock uses it. Delete it after that mock, or cancel the mock first."
          event="meeting-link.changed"
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  );
}
