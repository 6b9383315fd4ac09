import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { remove } from '@/lib/api/client';
import { errorMessage } from '@/lib/api/errors';
import { queryKeys } from '@/lib/api/query-keys';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { AlertDialog } from '@/ui/dialog';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { analysesQuery } from './resume-data';

/** Earlier analyses. Each can be deleted. */
export function AnalysisHistory({ onDeleted }: { onDeleted: (id: string) => void }) {
  const analyses = useQuery(analysesQuery);
  const client = useQueryClient();
  const [selected, setSelected] = useState<{ id: string; title: string }>();
  const deletion = useMutation({
    mutationFn: (id: string) => remove('/api/ai-tools/history/{id}', { path: { id } }),
    onSuccess: (_, id) => {
      setSelected(undefined);
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
                onClick={() => {
                  deletion.reset();
                  setSelected(entry);
                }}
              >
                <Trash2 aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AlertDialog
        open={selected !== undefined}
        onOpenChange={() => setSelected(undefined)}
        title="Delete this analysis?"
        description={`${selected?.title ?? 'It'} is deleted with its pictures. You cannot undo this, and it does not return to your plan.`}
        cancel="Keep it"
        confirm="Delete"
        busy={deletion.isPending}
        onConfirm={() => selected && deletion.mutate(selected.id)}
      >
        {deletion.isError && (
          <p role="alert" className="text-sm text-bad">
            {errorMessage(deletion.error)}
          </p>
        )}
      </AlertDialog>
    </Card>
  );
}
