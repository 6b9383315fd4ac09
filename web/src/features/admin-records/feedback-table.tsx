import { ClipboardCheck } from 'lucide-react';
import { useState } from 'react';
import { interviewTypeLabels } from '@/domain/labels';
import { useMentorFilter } from '@/domain/mentors';
import { ScoreValue, ScorecardBody, HireabilityBadge } from '@/domain/scorecard';
import type { Feedback } from '@/lib/api/types';
import { useList } from '@/lib/list';
import { byNumber, byTime, type Column, TwoLineCell, DateTimeCell } from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { DateTime } from '@/ui/date-time';
import { Dialog } from '@/ui/dialog';

const titleOf = (feedback: Feedback) =>
  `${feedback.company_name}: ${interviewTypeLabels[feedback.interview_type].name}`;

const columnsWith = (onRead: (feedback: Feedback) => void): Column<Feedback>[] => [
  {
    header: 'Mock',
    cell: (feedback) => (
      <TwoLineCell
        main={
          <button
            type="button"
            onClick={() => onRead(feedback)}
            className="text-left text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong"
          >
            {titleOf(feedback)}
          </button>
        }
        sub={<DateTime at={feedback.scheduled_at} format="day" />}
      />
    ),
  },
  { header: 'Mentee', cell: (feedback) => feedback.mentee_name },
  { header: 'Mentor', cell: (feedback) => feedback.mentor_name },
  {
    header: 'Overall',
    sort: byNumber('overall'),
    numeric: true,
    cell: (feedback) => <ScoreValue value={feedback.overall} />,
  },
  { header: 'Verdict', cell: (feedback) => <HireabilityBadge hireability={feedback.hireability} /> },
  {
    header: 'Written',
    sort: byTime('created_at'),
    cell: (feedback) => <DateTimeCell at={feedback.created_at} />,
  },
];

/** Everything that mentors wrote; each opens to the whole scorecard. */
export function FeedbackTable() {
  const mentors = useMentorFilter();
  const list = useList({ url: '/api/admin/feedbacks', sort: '-created_at', filters: [mentors] });
  const [reading, setReading] = useState<Feedback | null>(null);
  return (
    <>
      <DataTable
        what="scorecards"
        list={list}
        columns={columnsWith(setReading)}
        rowName={(feedback) => `${titleOf(feedback)}, ${feedback.mentee_name}`}
        search="Find a mentee or mentor"
        empty={{
          icon: ClipboardCheck,
          title: 'No feedback yet',
          text: 'Feedback from mentors appears here.',
        }}
      />
      {reading && <FeedbackDialog feedback={reading} onClose={() => setReading(null)} />}
    </>
  );
}

function FeedbackDialog({ feedback, onClose }: { feedback: Feedback; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={titleOf(feedback)}
      description={
        <>
          {feedback.mentor_name} on {feedback.mentee_name},{' '}
          <DateTime at={feedback.scheduled_at} format="day" />
        </>
      }
    >
      <div className="grid gap-6">
        <div>
          <HireabilityBadge hireability={feedback.hireability} full />
        </div>
        <ScorecardBody feedback={feedback} />
      </div>
    </Dialog>
  );
}
