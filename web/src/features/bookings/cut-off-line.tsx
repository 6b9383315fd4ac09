import { WriteToUs } from '@/ui/contact-link';
import { When } from '@/ui/when';
import type { CancelRight } from './cut-off';

/** Until when nothing is lost, said before anybody clicks. */
export function CutOff({ right }: { right: CancelRight }) {
  if (right.may) {
    return (
      <p className="text-sm text-muted">
        {right.until ? (
          <>
            Free until <When at={right.until} />
          </>
        ) : (
          'Free at any time while it is waiting'
        )}
      </p>
    );
  }
  if (right.why === 'over') return null;
  return (
    <p className="text-sm text-muted">
      {right.until && (
        <>
          It could be cancelled or moved until <When at={right.until} />, 24 hours before. If you cannot come,{' '}
          <WriteToUs />.
        </>
      )}
    </p>
  );
}
