import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { type PracticeTool, resultsQuery } from './tools-data';

type Props = { tool: PracticeTool; title: string; link: (id: string) => string };

/** Earlier results of a tool, newest first; nothing if there are none. */
export function ToolResults({ tool, title, link }: Props) {
  const results = useQuery(resultsQuery(tool));
  if (results.isPending) return <LoadingCards count={1} height="h-32" />;
  if (results.isLoadingError)
    return <ErrorState error={results.error} onRetry={() => void results.refetch()} />;
  if (results.data.length === 0) return null;
  return (
    <Card>
      <CardHeader title={title}>We delete them after 90 days.</CardHeader>
      <ul className="divide-y divide-line">
        {results.data.map((entry) => (
          <li key={entry.id} className="py-3">
            <Link
              to={link(entry.id)}
              className="font-medium wrap-anywhere text-accent underline underline-offset-4"
            >
              {entry.title}
            </Link>
            <p className="text-sm text-muted">
              <DateTime at={entry.created_at} format="day" />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
