import { Link } from 'react-router';
import type { UpgradeNeed } from '@/lib/api/errors';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

const titles = { tier: 'You need a plan for this', quota: 'You’ve reached your plan’s limit' };

/** Explains that an action needs a plan, and links to the plans. */
export function UpgradeDialog({ need, onClose }: { need: UpgradeNeed; onClose: () => void }) {
  return (
    <Dialog open onOpenChange={onClose} title={titles[need.reason]} description={need.detail}>
      <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
        <Button variant="secondary" onClick={onClose}>
          Not now
        </Button>
        <Button asChild onClick={onClose}>
          <Link to={paths.upgrade()}>See the plans</Link>
        </Button>
      </div>
    </Dialog>
  );
}
