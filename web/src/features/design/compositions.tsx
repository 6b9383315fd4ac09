import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mock, MockStatus, Plan } from '@/lib/api/types';
import { useListAddress } from '@/lib/list-address';
import { now } from '@/lib/time';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { byName, byNumber, type Column } from '@/ui/data-table/column';
import { Address, Lines } from '@/ui/data-table/lines';
import { CardRows, TableRows } from '@/ui/data-table/rows';
import { SkeletonRows } from '@/ui/data-table/skeleton-rows';
import { JoinButton } from '@/ui/join-button';
import { LoadMore } from '@/ui/load-more';
import { MenuItem } from '@/ui/menu';
import { MentorAbout } from '@/ui/mentor-about';
import { MockCard } from '@/ui/mock-card';
import { PlanSummary } from '@/ui/plan-summary';
import { Stars } from '@/ui/stars';
import { TagPicker } from '@/ui/tag-picker';
import { Chapter, Specimen } from './frame';

type Row = { id: string; name: string; email: string; held: number };

const rows: Row[] = [
  { id: '1', name: 'Arjun Mehta', email: 'arjun@codementee.example', held: 12 },
  { id: '2', name: 'Kavya Iyer', email: 'kavya@codementee.example', held: 7 },
];

const columns: Column<Row>[] = [
  {
    header: 'Mentor',
    sort: byName('name'),
    className: 'min-w-44',
    cell: (row) => <Lines main={row.name} sub={<Address>{row.email}</Address>} />,
  },
  { header: 'Held', numeric: true, sort: byNumber('held'), cell: (row) => row.held },
];

const minutes = (count: number) => new Date(now() + count * 60_000).toISOString();

const mock = (id: string, status: MockStatus, start: number): Mock => ({
  id,
  booking_request_id: id,
  mentee_id: id,
  mentee_name: 'Meera Nair',
  mentor_id: id,
  mentor_name: 'Kavya Iyer',
  company_name: 'Amazon',
  interview_type: 'coding',
  experience_level: 'mid',
  interview_track: 'sde2',
  specific_topics: ['Graphs'],
  additional_notes: '',
  scheduled_at: minutes(start),
  ends_at: minutes(start + 60),
  meeting_link: '#compositions',
  status,
  feedback_id: null,
  rating: null,
});

const plan: Plan = {
  plan_id: 'growth',
  name: 'Growth',
  price: 499900,
  currency: 'INR',
  duration_months: 3,
  price_per_month: 166633,
  limits: { mock_interviews: 3, resume_reviews: 0, ai_tools: 0 },
  features: ['3 mock interviews', 'Written feedback after each'],
  is_popular: true,
  display_order: 1,
};

const mentor = {
  name: 'Kavya Iyer',
  headline: 'Staff engineer, search',
  bio: 'Asks for the numbers first.',
  current_company: 'Google',
  years_experience: 13,
  companies: ['Google', 'Microsoft'],
  interview_types: ['coding'],
  topics: ['Graphs'],
};

/** A list as `useList` gives it, of rows that are here already. */
function useRows() {
  const address = useListAddress('name', []);
  const page = { items: rows, nextCursor: null };
  const query = useQuery({ queryKey: ['design', 'rows'], queryFn: () => page, initialData: page });
  return { url: '', address, query };
}

/** What is made of the primitives and used on more than one page. */
export function Compositions() {
  const list = useRows();
  const [topics, setTopics] = useState(['Graphs']);
  const table = {
    what: 'mentors',
    rows,
    list,
    columns,
    rowName: (row: Row) => row.name,
    actions: () => <MenuItem>Edit…</MenuItem>,
  };
  return (
    <Chapter id="compositions" title="Made of them">
      <Specimen name="Data table" stacked>
        <TableRows {...table} />
        <SkeletonRows columns={columns} cards={false} />
      </Specimen>
      <Specimen name="Data table on a phone" stacked>
        <div className="max-w-sm">
          <CardRows {...table} />
        </div>
      </Specimen>
      <Specimen name="More of a list" stacked>
        {[false, true].map((busy) => (
          <LoadMore
            key={String(busy)}
            what="mocks"
            query={{ hasNextPage: true, isFetchingNextPage: busy, fetchNextPage: () => undefined }}
          />
        ))}
      </Specimen>
      <Specimen name="Topics" stacked>
        <TagPicker
          label="Topics"
          optional
          suggestions={['Graphs', 'Heaps', 'Sorting']}
          chosen={topics}
          onChange={setTopics}
          another="Another topic"
          most={5}
        />
      </Specimen>
      <Specimen name="Joining, from afar and now">
        <JoinButton link="#compositions" startsAt={minutes(120)} endsAt={minutes(180)} />
        <JoinButton link="#compositions" startsAt={minutes(5)} endsAt={minutes(65)} />
      </Specimen>
      <Specimen name="Mock" stacked>
        <MockCard mock={mock('ahead', 'scheduled', 300)} seenBy="mentee" />
        <MockCard mock={mock('held', 'scheduled', -120)} seenBy="mentor" />
        <MockCard mock={mock('done', 'completed', -3000)} seenBy="mentee">
          <Button size="sm" look="secondary">
            Read the feedback
          </Button>
          <Stars stars={4} />
        </MockCard>
      </Specimen>
      <Specimen name="Plan" stacked>
        <Card className="max-w-sm">
          <PlanSummary plan={plan} />
        </Card>
      </Specimen>
      <Specimen name="Mentor" stacked>
        <Card>
          <MentorAbout mentor={mentor} named />
        </Card>
      </Specimen>
    </Chapter>
  );
}
