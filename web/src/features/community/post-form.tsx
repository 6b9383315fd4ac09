import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { ApiError, errorMessage } from '@/lib/api/errors';
import { focusFirstInvalid, serverErrors } from '@/lib/forms';
import { Button } from '@/ui/button';
import { Field } from '@/ui/form/field';
import { Input, Select } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { categories, categoryNames, type Category, type NewPost, type Thread } from './community-data';
import { MarkdownField } from './markdown-field';

/** A post as its form holds it. */
export type PostText = { title: string; body: string; category: Category | ''; tags: string };

const fields = ['title', 'body', 'category', 'tags'] as const;

type Props = {
  values: PostText;
  onChange: (values: PostText) => void;
  submit: string;
  send: (post: NewPost) => Promise<Thread>;
  onDone: (post: Thread) => void;
  onCancel?: () => void;
};

/** The form of a post, new or edited. */
export function PostForm({ values, onChange, submit, send, onDone, onCancel }: Props) {
  const save = useMutation({
    mutationFn: () => send(toPost(values)),
    onSuccess: onDone,
    onError: focusFirstInvalid,
  });
  const errors = serverErrors(save.error, fields);
  const unplaced = save.isError && !(save.error instanceof ApiError && save.error.fields.length > 0);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-5">
      {unplaced && (
        <Notice tone="bad" title="Not saved">
          {errorMessage(save.error)}
        </Notice>
      )}
      <Field
        label="Title"
        error={errors.title}
        hint="Put your question here, so people who can answer notice it."
      >
        <Input
          value={values.title}
          maxLength={100}
          dir="auto"
          onChange={(event) => onChange({ ...values, title: event.target.value })}
        />
      </Field>
      <Field label="Category" error={errors.category}>
        <Select
          value={values.category}
          onChange={(event) => onChange({ ...values, category: event.target.value as Category })}
        >
          <option value="">Choose one</option>
          {categories.map((category) => (
            <option key={category} value={category}>
              {categoryNames[category]}
            </option>
          ))}
        </Select>
      </Field>
      <MarkdownField
        label="Text"
        value={values.body}
        rows={10}
        error={errors.body}
        onChange={(body) => onChange({ ...values, body })}
      />
      <Field
        label="Tags"
        optional
        error={errors.tags}
        hint="Up to five, with commas between them: graphs, google, system design."
      >
        <Input
          value={values.tags}
          maxLength={200}
          onChange={(event) => onChange({ ...values, tags: event.target.value })}
        />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={save.isPending}>
          {submit}
        </Button>
        {onCancel && (
          <Button variant="secondary" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}

/** The server names what is missing. */
const toPost = ({ title, body, category, tags }: PostText): NewPost =>
  ({
    ...(title.trim() ? { title } : {}),
    ...(body.trim() ? { body } : {}),
    ...(category ? { category } : {}),
    tags: tags
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  }) as NewPost;
