import { Plus } from 'lucide-react';
import { useState } from 'react';
import { LinkForm, LinkTable } from '@/features/meeting-links/meeting-links';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';

export function LinksPage() {
  const [adding, setAdding] = useState(false);
  const add = (
    <Button onClick={() => setAdding(true)}>
      <Plus aria-hidden />
      Add a link
    </Button>
  );
  return (
    <Page
      wide
      title="Meeting links"
      lead="Video rooms for mocks. Each confirmed mock gets one that’s free at its time."
      action={add}
    >
      <LinkTable add={add} />
      {adding && <LinkForm onClose={() => setAdding(false)} />}
    </Page>
  );
}
