import { lazy, Suspense, useEffect, useState } from 'react';
import { onUpgradeNeeded, type UpgradeNeed } from '@/lib/api/refusal';
import { loadCode } from '@/lib/load-code';

const UpgradeDialog = lazy(() =>
  loadCode(async () => ({ default: (await import('./upgrade-dialog')).UpgradeDialog })),
);

/** Says so wherever the server says that a plan is needed, or a bigger one. */
export function Upgrade() {
  const [need, setNeed] = useState<UpgradeNeed | null>(null);
  useEffect(() => onUpgradeNeeded(setNeed), []);
  return (
    need && (
      <Suspense fallback={null}>
        <UpgradeDialog need={need} onClose={() => setNeed(null)} />
      </Suspense>
    )
  );
}
