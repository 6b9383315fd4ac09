import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { Link } from 'react-router';
import { remove } from '@/lib/api/client';
import { errorMessage } from '@/lib/api/errors';
import { queryKeys } from '@/lib/api/query-keys';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { analysesQuery } from './queries';

/** Earlier analyses, each with a button to delete it. */
export function AnalysisHistory({ onDeleted }: { onDeleted: (id: string) => void }) {
  const analyses = useQuery(analysesQuery);
  const client = useQueryClient();
  const deletion = useMutation({
    mutationFn: (id: string) => remove('/api/ai-tools/history/{id}', { path: { id } }),
    onSuccess: (_, id) => {
      void client.invalidateQueries({ queryKey: queryKeys.mentee.analyses, exact: true });
      onDeleted(id);
    },
  });
  if (analyses.isPending) return <LoadingCards count={1} />;
  if (analyses.isLoadingError)
    return <ErrorState error={analyses.error} onRetry={() => void analyses.refetch()} />;
  return (
    <Card>
      <CardHeader title="Earlier analyses">Only you can see them. We delete them after 90 days.</CardHeader>
      {deletion.isError && (
        <p role="alert" className="mb-3 text-sm text-bad">
          {errorMessage(deletion.error)}
        </p>
      )}
      {analyses.data.length === 0 ? (
        <p className="text-muted">Nothing yet.</p>
      ) : (
        <ul className="divide-y divide-line">
          {analyses.data.map((entry) => (
            <li key={entry.id} className="flex items-center gap-3 py-3">
              <div className="min-w-0 flex-1">
                <Link
                  to={paths.resumeAnalysis(entry.id)}
                  className="font-medium wrap-anywhere text-accent underline underline-offset-4"
                >
                  {entry.title}
                </Link>
                <p className="text-sm text-muted">
                  Score {entry.score} · <DateTime at={entry.created_at} />
                </p>
              </div>
              <Button
                variant="quiet"
                size="icon"
                aria-label={`Delete ${entry.title}`}
                busy={deletion.isPending && deletion.variables === entry.id}
                onClick={() => deletion.mutate(entry.id)}
              >
                <Trash2 aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
