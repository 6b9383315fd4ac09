import { MenteeList } from '@/features/mentoring/mentee-list';
import { Page } from '@/ui/page';

export function MentorMenteesPage() {
  return (
    <Page title="Mentees" lead="People you’ve interviewed or will interview.">
      <MenteeList />
    </Page>
  );
}
