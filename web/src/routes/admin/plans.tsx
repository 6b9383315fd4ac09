import { Plus } from 'lucide-react';
import { useState } from 'react';
import { PlanList } from '@/features/plans/plan-list';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';

export function AdminPlansPage() {
  const [adding, setAdding] = useState(false);
  const add = (
    <Button onClick={() => setAdding(true)}>
      <Plus aria-hidden />
      Add a plan
    </Button>
  );
  return (
    <Page title="Pricing plans" lead="Plans on sale. Price changes apply to new orders only." action={add}>
      <PlanList adding={adding} onAdded={() => setAdding(false)} add={add} />
    </Page>
  );
}
