import type { Scores as ScoresOf } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { scoreKeys, scoreWords } from '@/lib/words';
import { Score } from './score';

/** The five scores of a mock, each out of five, as bars with their numbers. */
export function Scores({ scores, compact }: { scores: ScoresOf; compact?: boolean }) {
  return (
    <dl className={cn('grid', compact ? 'gap-2.5' : 'gap-3.5')}>
      {scoreKeys.map((key) => (
        <div
          key={key}
          className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 sm:grid-cols-[9.5rem_1fr_auto]"
        >
          <dt className={cn('text-sm', key === 'overall' ? 'font-semibold' : 'text-muted')}>
            {scoreWords[key]}
          </dt>
          <dd className="order-3 col-span-2 sm:order-none sm:col-span-1">
            <ScoreBar score={scores[key]} />
          </dd>
          <dd className="text-sm">
            <Score value={scores[key]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Five fields, filled up to the score; drawn, because a style attribute would offend the content policy. */
function ScoreBar({ score }: { score: number }) {
  return (
    <svg aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none" className="block h-2 w-full">
      {[0, 1, 2, 3, 4].map((step) => (
        <g key={step}>
          <rect x={step * 20.4} width="18.4" height="4" rx="1" className="fill-line" />
          <rect x={step * 20.4} width={18.4 * share(score, step)} height="4" rx="1" className="fill-accent" />
        </g>
      ))}
    </svg>
  );
}

const share = (score: number, step: number) => Math.min(1, Math.max(0, score - step));
