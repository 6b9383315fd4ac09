import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { errorMessage } from '@/lib/api/errors';
import { usePersistedText } from '@/lib/persisted-draft';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { useCommunityRefresh } from './community-data';
import { MarkdownField } from './markdown-field';

type Props = {
  /** Identifies the draft: what is replied to, or edited. */
  draftKey: string;
  label: string;
  submit: string;
  /** The saved text, if one is edited. */
  saved?: string;
  send: (body: string) => Promise<unknown>;
  onDone?: () => void;
  onCancel?: () => void;
};

/** Writes or edits a comment. The draft survives a reload. */
export function ReplyForm({ draftKey, label, submit, saved = '', send, onDone, onCancel }: Props) {
  const [draft, setDraft] = usePersistedText(`community.${draftKey}`);
  const refresh = useCommunityRefresh();
  const text = draft || saved;
  const save = useMutation({
    mutationFn: () => send(text),
    onSuccess: async () => {
      setDraft('');
      await refresh();
      onDone?.();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !save.isPending) save.mutate();
  };
  return (
    <form onSubmit={onSubmit} className="grid gap-3">
      {save.isError && (
        <Notice tone="bad" title="Not saved">
          {errorMessage(save.error)}
        </Notice>
      )}
      <MarkdownField label={label} value={text} rows={4} autoFocus={Boolean(onCancel)} onChange={setDraft} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" size="sm" busy={save.isPending} disabled={!text.trim()}>
          {submit}
        </Button>
        {onCancel && (
          <Button
            variant="secondary"
            size="sm"
            onClick={() => {
              setDraft('');
              onCancel();
            }}
          >
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
