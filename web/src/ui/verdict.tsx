import type { Hireability } from '@/lib/api/types';
import { hireabilityWords } from '@/lib/words';
import { Badge } from './badge';

const tones = {
  strong_hire: 'good',
  hire: 'good',
  lean_hire: 'accent',
  lean_no_hire: 'warn',
  no_hire: 'bad',
} as const;

/** Whether the mentor would hire; `full` where it stands alone and has to say what it is. */
export function Verdict({ hireability, full }: { hireability: Hireability; full?: boolean }) {
  const words = hireabilityWords[hireability];
  return <Badge tone={tones[hireability]}>{full ? `Verdict: ${words.toLowerCase()}` : words}</Badge>;
}
