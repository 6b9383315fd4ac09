import { ClipboardCheck, Video } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { HistoryItem } from '@/domain/audit-history-item';
import { interviewTypeLabels, levelLabels, trackLabel } from '@/domain/labels';
import { useMentorFilter } from '@/domain/mentors';
import { missedLabel, missingSide } from '@/domain/no-show';
import { HireabilityBadge, ScoreValue, ScorecardBody } from '@/domain/scorecard';
import { StatusBadge } from '@/domain/status-badge';
import type { Feedback, Mock } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { useSelectedRow } from '@/lib/hooks';
import { type Filter, useList } from '@/lib/list-url-state';
import { paths } from '@/lib/paths';
import { useNow } from '@/lib/time';
import { type Column, DateTimeCell, TwoLineCell, byNumber, byTime } from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { DateTime } from '@/ui/date-time';
import { Dialog } from '@/ui/dialog';
import { MenuItem } from '@/ui/menu';
import { Stars } from '@/ui/stars';
import { CancelMockDialog, CompleteMockDialog, MeetingLinkDialog, ReassignMockDialog } from './mock-dialogs';
import { ResolveNoShowDialog } from './no-show-dialog';

const status: Filter = {
  name: 'status',
  label: 'Status',
  options: [
    { value: 'scheduled', name: 'Scheduled' },
    { value: 'completed', name: 'Completed' },
    { value: 'no_show', name: 'No-show' },
    { value: 'cancelled', name: 'Cancelled' },
  ],
};
const feedback: Filter = {
  name: 'awaiting_feedback',
  label: 'Feedback',
  options: [
    { value: 'true', name: 'Feedback due' },
    { value: 'false', name: 'No feedback due' },
  ],
};
const promise: Filter = {
  name: 'feedback_late',
  label: 'Promise',
  options: [{ value: 'true', name: 'Feedback over 48 hours' }],
};
const decision: Filter = {
  name: 'awaiting_decision',
  label: 'No-show',
  options: [{ value: 'true', name: 'To decide' }],
};
const from: Filter = { name: 'from', label: 'From', day: true };
const to: Filter = { name: 'to', label: 'To', day: true };

const mockTitle = (mock: Mock) => `${mock.company_name}: ${interviewTypeLabels[mock.interview_type].name}`;

const columns: Column<Mock>[] = [
  {
    header: 'Mock',
    cell: (mock) => (
      <TwoLineCell
        main={mockTitle(mock)}
        sub={`${levelLabels[mock.experience_level]} · ${trackLabel(mock.interview_track)}`}
      />
    ),
  },
  { header: 'Time', sort: byTime('scheduled_at'), cell: (mock) => <DateTimeCell at={mock.scheduled_at} /> },
  { header: 'Mentee', cell: (mock) => mock.mentee_name },
  { header: 'Mentor', cell: (mock) => mock.mentor_name },
  { header: 'Status', cell: (mock) => <Status mock={mock} /> },
  { header: 'Feedback', cell: (mock) => <FeedbackOf mock={mock} /> },
  {
    header: 'Rating',
    numeric: true,
    cell: (mock) =>
      mock.rating === null ? <span className="text-muted">None</span> : <Stars stars={mock.rating} />,
  },
];

const dialogs = {
  reassign: ReassignMockDialog,
  complete: CompleteMockDialog,
  link: MeetingLinkDialog,
  cancel: CancelMockDialog,
};

type Action = 'resolve' | keyof typeof dialogs;

/** All mocks, past and upcoming. */
export function MockTable() {
  const filters = [status, feedback, promise, decision, useMentorFilter(), from, to];
  const list = useList({ url: '/api/admin/mocks', sort: '-scheduled_at', filters });
  const [selected, select] = useSelectedRow(list.query.data?.items);
  const [action, setAction] = useState<Action>('resolve');
  const close = () => select(null);
  const Dialog = action === 'resolve' ? null : dialogs[action];
  return (
    <>
      <DataTable
        what="mocks"
        list={list}
        columns={columns}
        rowName={(mock) => `${mockTitle(mock)}, ${mock.mentee_name}`}
        search="Find a mentee or mentor"
        actions={(mock) => (
          <MockActions
            mock={mock}
            onSelect={(chosen) => {
              setAction(chosen);
              select(mock);
            }}
          />
        )}
        empty={{
          icon: Video,
          title: 'No mocks yet',
          text: 'A booking request becomes a mock when a mentor is assigned.',
        }}
      />
      {action === 'resolve' && selected?.no_show && (
        <ResolveNoShowDialog mock={{ ...selected, no_show: selected.no_show }} onClose={close} />
      )}
      {Dialog && selected && <Dialog mock={selected} onClose={close} />}
    </>
  );
}

/** A mock's status. For a reported mock, shows who missed it and whether an admin must decide. */
function Status({ mock }: { mock: Mock }) {
  const { no_show: noShow } = mock;
  const missing = mock.status === 'no_show' && noShow ? missingSide(noShow) : null;
  return (
    <>
      <StatusBadge mock={mock.status} label={missing ? missedLabel(missing, 'admin') : undefined} />
      {noShow && !noShow.outcome && (
        <span className={cn('block text-sm', noShow.objection ? 'text-warn' : 'text-muted')}>
          {noShow.objection ? 'To decide' : 'Open to objection'}
        </span>
      )}
    </>
  );
}

/** Whether feedback was given or is due. Empty before the mock ends and for no-shows. */
function FeedbackOf({ mock }: { mock: Mock }) {
  const now = useNow();
  const ended = Date.parse(mock.ends_at) < now;
  if (mock.feedback_id) return <>Written</>;
  if (!ended || mock.status === 'cancelled' || mock.status === 'no_show')
    return <span className="text-muted">None</span>;
  if (mock.feedback_due_at && now > Date.parse(mock.feedback_due_at))
    return <span className="text-warn">Late</span>;
  return <>Awaited</>;
}

type ActionsProps = { mock: Mock; onSelect: (action: Action) => void };

function MockActions({ mock, onSelect }: ActionsProps) {
  const now = useNow();
  const scheduled = mock.status === 'scheduled';
  const ahead = scheduled && Date.parse(mock.ends_at) > now;
  const started = Date.parse(mock.scheduled_at) <= now;
  return (
    <>
      {scheduled && !started && (
        <MenuItem onSelect={() => onSelect('reassign')}>Reassign to another mentor</MenuItem>
      )}
      {scheduled && started && <MenuItem onSelect={() => onSelect('complete')}>Mark as completed</MenuItem>}
      {ahead && <MenuItem onSelect={() => onSelect('link')}>Change the meeting link</MenuItem>}
      {scheduled && <MenuItem onSelect={() => onSelect('cancel')}>Cancel the mock</MenuItem>}
      {mock.no_show && <MenuItem onSelect={() => onSelect('resolve')}>Decide the no-show</MenuItem>}
      <MenuItem asChild>
        <Link to={paths.adminRequests({ status: 'all', q: mock.mentee_name })}>
          Show the mentee’s bookings
        </Link>
      </MenuItem>
      <HistoryItem id={mock.booking_request_id} />
      {mock.feedback_id && (
        <MenuItem asChild>
          <Link to={paths.adminFeedback({ q: mock.mentee_name })}>Show the mentee’s scorecards</Link>
        </MenuItem>
      )}
      {ahead && mock.meeting_link && (
        <MenuItem asChild>
          <a href={mock.meeting_link} target="_blank" rel="noreferrer">
            Open the meeting
          </a>
        </MenuItem>
      )}
    </>
  );
}

const feedbackTitle = (feedback: Feedback) =>
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
            {feedbackTitle(feedback)}
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

/** All feedback. Each row opens the full scorecard. */
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
        rowName={(feedback) => `${feedbackTitle(feedback)}, ${feedback.mentee_name}`}
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
      title={feedbackTitle(feedback)}
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
