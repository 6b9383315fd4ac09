import { useQuery } from '@tanstack/react-query';
import { messageOf } from '@/lib/api/refusal';
import { interviewTypeWords } from '@/lib/words';
import { Skeleton } from '@/ui/skeleton';
import { When } from '@/ui/when';
import { nextMocksQuery } from './api';

/** Who interviews whom next. */
export function NextMocks() {
  const mocks = useQuery(nextMocksQuery);
  return (
    <>
      <h3 className="text-sm font-medium">Next mocks</h3>
      {mocks.isPending && <Skeleton className="mt-3 h-40" />}
      {mocks.isError && <p className="mt-2 text-sm text-bad">{messageOf(mocks.error)}</p>}
      {mocks.data?.length === 0 && <p className="mt-2 text-sm text-muted">No mock is scheduled.</p>}
      {mocks.data && mocks.data.length > 0 && (
        <ul className="mt-1 divide-y divide-line">
          {mocks.data.map((mock) => (
            <li key={mock.id} className="py-3 text-sm last:pb-0">
              <p className="flex flex-wrap justify-between gap-x-3">
                <span className="min-w-0 font-medium">
                  {mock.mentor_name} with {mock.mentee_name}
                </span>
                <span className="text-muted">
                  <When at={mock.scheduled_at} as="ago" />
                </span>
              </p>
              <p className="text-muted">
                {mock.company_name}, {interviewTypeWords[mock.interview_type].name} ·{' '}
                <When at={mock.scheduled_at} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
