import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { MentorForm } from '@/features/mentors/mentor-form';
import { MentorTable } from '@/features/mentors/mentor-table';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';

export function MentorsPage() {
  const [adding, setAdding] = useState(false);
  const add = (
    <Button onClick={() => setAdding(true)}>
      <UserRoundPlus aria-hidden />
      Add a mentor
    </Button>
  );
  return (
    <Page
      wide
      title="Mentors"
      lead="What each mentor interviews for, their workload and their ratings."
      action={add}
    >
      <MentorTable add={add} />
      {adding && <MentorForm mentor={null} onClose={() => setAdding(false)} />}
    </Page>
  );
}
