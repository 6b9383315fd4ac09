import { MenteeList } from '@/features/mentoring/mentee-list';
import { Page } from '@/ui/page';

export function MentorMenteesPage() {
  return (
    <Page title="Mentees" lead="The people you have interviewed, or are going to.">
      <MenteeList />
    </Page>
  );
}
