import { MenteeTable } from '@/features/mentees/mentee-table';
import { Page } from '@/ui/page';

export function AdminMenteesPage() {
  return (
    <Page wide title="Mentees" lead="Everyone’s plan, and how much of it they’ve used.">
      <MenteeTable />
    </Page>
  );
}
