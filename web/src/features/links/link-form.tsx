import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { codeOf, messageOf } from '@/lib/api/refusal';
import type { AddMeetLink } from '@/lib/api/types';
import { showFieldErrors } from '@/lib/forms';
import { z } from '@/lib/zod';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { FormActions } from '@/ui/form-actions';
import { Input } from '@/ui/input';
import { Notice } from '@/ui/notice';
import { addLink, linksKey } from './api';

const schema = z.object({
  name: z
    .string()
    .check(z.trim(), z.minLength(1, 'Give it a name'), z.maxLength(100, 'Keep this under 100 characters')),
  link: z
    .string()
    .check(
      z.trim(),
      z.regex(/^https:\/\/[^\s/]+/i, 'Enter an address that begins with https://'),
      z.maxLength(500, 'Keep this under 500 characters'),
    ),
});

export function LinkForm({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const form = useForm<AddMeetLink>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', link: '' },
  });
  const { errors } = form.formState;
  const add = useMutation({
    mutationFn: addLink,
    onSuccess: async (link) => {
      await queries.invalidateQueries({ queryKey: linksKey });
      toast.success(`${link.name} is in the pool`);
      onClose();
    },
    onError: (error) => {
      if (codeOf(error) === 'ALREADY_EXISTS') {
        form.setError('link', { message: 'This link is in the pool already.' }, { shouldFocus: true });
      } else showFieldErrors(error, ['name', 'link'], form.setError);
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Add a meeting link"
      description="A room that stays open, such as one of your video service. It serves one mock at a time."
    >
      <form noValidate className="grid gap-5" onSubmit={form.handleSubmit((values) => add.mutate(values))}>
        {add.isError && codeOf(add.error) !== 'ALREADY_EXISTS' && (
          <Notice tone="bad" title="The link was not added">
            {messageOf(add.error)}
          </Notice>
        )}
        <Field label="Name" hint="For you and other admins." error={errors.name?.message}>
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
        <FormActions act="Add link" busy={add.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
