import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { errorMessage } from '@/lib/api/errors';
import { Field } from '@/ui/form/field';
import { Textarea } from '@/ui/form/input';
import { RichText } from '@/ui/rich-text';
import { Skeleton } from '@/ui/skeleton';
import { Button } from '@/ui/button';
import { previewQuery } from './community-data';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
  rows?: number;
  autoFocus?: boolean;
};

/** A Markdown text with a preview by the server's own renderer. */
export function MarkdownField({ label, value, onChange, error, rows = 6, autoFocus }: Props) {
  const [preview, setPreview] = useState(false);
  return (
    <div className="grid gap-2">
      {preview ? (
        <section aria-label="Preview" className="grid gap-1.5">
          <p className="text-sm font-medium">{label}</p>
          <Preview body={value} />
        </section>
      ) : (
        <Field
          label={label}
          error={error}
          hint="Markdown: **bold**, `code`, > quote, - list, and ```java above and ``` below a block of code."
        >
          <Textarea
            value={value}
            rows={rows}
            maxLength={20_000}
            dir="auto"
            // The field appears because the user asked to write in it.
            autoFocus={autoFocus}
            onChange={(event) => onChange(event.target.value)}
          />
        </Field>
      )}
      <div>
        <Button variant="quiet" size="sm" disabled={!value.trim()} onClick={() => setPreview(!preview)}>
          {preview ? 'Keep writing' : 'Preview'}
        </Button>
      </div>
    </div>
  );
}

function Preview({ body }: { body: string }) {
  const query = useQuery(previewQuery(body));
  if (query.isPending) return <Skeleton className="h-32" />;
  if (query.isLoadingError) {
    return (
      <p role="alert" className="text-sm text-bad">
        {errorMessage(query.error)}
      </p>
    );
  }
  return <RichText html={query.data} className="min-h-32 rounded-lg border border-line bg-card p-4" />;
}
