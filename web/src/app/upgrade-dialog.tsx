import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { onUpgradeNeeded } from '@/lib/api/refusal';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

const titles = { tier: 'This comes with a plan', quota: 'Your plan’s share is used up' };

/** Opens wherever the server says that a plan is needed, or a bigger one. */
export function UpgradeDialog() {
  const [need, setNeed] = useState<{ reason: 'tier' | 'quota'; detail: string } | null>(null);
  useEffect(() => onUpgradeNeeded(setNeed), []);
  return (
    <Dialog
      open={need !== null}
      onOpenChange={() => setNeed(null)}
      title={need ? titles[need.reason] : ''}
      description={need?.detail}
    >
      <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
        <Button look="secondary" onClick={() => setNeed(null)}>
          Not now
        </Button>
        <Button asChild onClick={() => setNeed(null)}>
          <Link to={paths.upgrade()}>See the plans</Link>
        </Button>
      </div>
    </Dialog>
  );
}
