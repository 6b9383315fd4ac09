import { useState } from 'react';
import { RequestList } from '@/features/assignment/request-list';
import { useParam } from '@/lib/use-param';
import { useSettled } from '@/lib/use-settled';
import { Page } from '@/ui/page';
import { SearchBox } from '@/ui/search-box';
import { Tabs } from '@/ui/tabs';

const views = ['pending', 'confirmed', 'completed', 'cancelled', 'all'] as const;
const names = {
  pending: 'Waiting',
  confirmed: 'Confirmed',
  completed: 'Completed',
  cancelled: 'Cancelled',
  all: 'All',
};

export function BookingRequestsPage() {
  const [view, setView] = useParam('status', views, 'pending');
  const [search, setSearch] = useState('');
  const settled = useSettled(search.trim());
  return (
    <Page
      title="Booking requests"
      lead="Give each request a mentor and one of the mentee’s times."
      action={
        <SearchBox label="Find a mentee" value={search} onChange={setSearch} className="w-full sm:w-72" />
      }
    >
      <Tabs
        label="Requests by status"
        value={view}
        onChange={setView}
        tabs={views.map((value) => ({ value, name: names[value] }))}
      >
        <RequestList status={view === 'all' ? null : view} search={settled} />
      </Tabs>
    </Page>
  );
}
