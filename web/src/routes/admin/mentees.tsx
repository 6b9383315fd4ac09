import { MenteeTable } from '@/features/mentees/mentee-table';
import { Page } from '@/ui/page';

export function AdminMenteesPage() {
  return (
    <Page title="Mentees" lead="Who prepares, on which plan, and what they have used of it.">
      <MenteeTable />
    </Page>
  );
}
