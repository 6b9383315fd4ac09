import { Button } from './button';

type Props = {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  what: string;
};

/** The next page of a list that is paged by key. */
export function LoadMore({ query, what }: Props) {
  if (!query.hasNextPage) return null;
  return (
    <div className="mt-6 grid place-items-center">
      <Button look="secondary" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        Show more {what}
      </Button>
    </div>
  );
}
