import { Plus } from 'lucide-react';
import { useState } from 'react';
import { CompanyForm, CompanyTable } from '@/features/companies/companies';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';

export function CompaniesPage() {
  const [adding, setAdding] = useState(false);
  const add = (
    <Button onClick={() => setAdding(true)}>
      <Plus aria-hidden />
      Add a company
    </Button>
  );
  return (
    <Page
      wide
      title="Companies"
      lead="Companies mentees can prepare for, with their tracks and levels."
      action={add}
    >
      <CompanyTable add={add} />
      {adding && <CompanyForm company={null} onClose={() => setAdding(false)} />}
    </Page>
  );
}
