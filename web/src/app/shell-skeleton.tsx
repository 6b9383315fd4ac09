import { LoadingCards, Skeleton } from '@/ui/skeleton';
import { Wordmark } from '@/ui/wordmark';

/** Placeholder of the shell until the session is known. */
export function ShellSkeleton() {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[16rem_1fr]">
      <div className="flex h-16 items-center border-b border-line bg-card pl-14 lg:h-dvh lg:items-start lg:border-r lg:border-b-0 lg:py-6 lg:pl-6">
        <Wordmark />
      </div>
      <main className="px-4 py-8 sm:px-8 lg:py-12 2xl:px-12">
        <Skeleton className="mb-8 h-9 w-56" />
        <LoadingCards />
      </main>
    </div>
  );
}
