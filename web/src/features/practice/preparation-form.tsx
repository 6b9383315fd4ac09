import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { trackLabel } from '@/domain/labels';
import { companiesQuery } from '@/domain/queries';
import { useInvalidate } from '@/lib/api/query-keys';
import type { Company, ExperienceLevel, InterviewType } from '@/lib/api/types';
import { addDays, platformToday } from '@/lib/time';
import { Field } from '@/ui/form/field';
import { Input, Select } from '@/ui/form/input';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { LevelSelect, TopicChoice, TypeSelect } from './interview-fields';
import { ToolForm } from './tool-form';
import { makePlan, planQuery } from './tools-data';

const GENERAL = 'general';
const hoursPerDay = [1, 2, 3, 4, 6, 8];
const DAYS_AHEAD = 365;

/** Asks which interview to prepare for, once the companies are known. */
export function PreparationForm({ onMade }: { onMade: (id: string) => void }) {
  const companies = useQuery(companiesQuery);
  if (companies.isPending) return <LoadingCards height="h-72" count={1} />;
  if (companies.isLoadingError)
    return <ErrorState error={companies.error} onRetry={() => void companies.refetch()} />;
  return <CompanyForm companies={companies.data} onMade={onMade} />;
}

type FormProps = { companies: Company[]; onMade: (id: string) => void };

function CompanyForm({ companies, onMade }: FormProps) {
  const [company, setCompany] = useState(companies[0]?.id ?? '');
  const [track, setTrack] = useState(GENERAL);
  const [type, setType] = useState<InterviewType>('coding');
  const [level, setLevel] = useState<ExperienceLevel>('mid');
  const [date, setDate] = useState('');
  const [hours, setHours] = useState(1);
  const [topics, setTopics] = useState<string[]>([]);
  const invalidate = useInvalidate();
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: () =>
      makePlan({
        company_id: company,
        interview_type: type,
        experience_level: level,
        interview_track: track,
        ...(date && { interview_date: date }),
        focus_topics: topics,
        hours_per_day: hours,
      }),
    onSuccess: (plan) => {
      client.setQueryData(planQuery(plan.id).queryKey, plan);
      void invalidate('tool.used');
      onMade(plan.id);
    },
  });
  const tracks = companies.find((one) => one.id === company)?.interview_tracks ?? [];
  return (
    <ToolForm
      title="A plan up to your interview"
      lead="Day by day, starting with your weak areas."
      submit="Make the plan"
      failure="We couldn’t make the plan"
      run={make}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Company">
          <Select
            value={company}
            onChange={(event) => {
              setCompany(event.target.value);
              setTrack(GENERAL);
            }}
          >
            {companies.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Track">
          <Select value={track} onChange={(event) => setTrack(event.target.value)}>
            {[GENERAL, ...tracks].map((one) => (
              <option key={one} value={one}>
                {trackLabel(one)}
              </option>
            ))}
          </Select>
        </Field>
        <TypeSelect
          value={type}
          onChange={(value) => {
            setType(value);
            setTopics([]);
          }}
        />
        <LevelSelect value={level} onChange={setLevel} />
        <Field label="Interview date" optional hint="If empty: your next mock, or two weeks from now">
          <Input
            type="date"
            value={date}
            min={platformToday()}
            max={addDays(platformToday(), DAYS_AHEAD)}
            onChange={(event) => setDate(event.target.value)}
          />
        </Field>
        <Field label="Hours a day">
          <Select value={hours} onChange={(event) => setHours(Number(event.target.value))}>
            {hoursPerDay.map((number) => (
              <option key={number} value={number}>
                {number === 1 ? '1 hour' : `${number} hours`}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <TopicChoice type={type} chosen={topics} onChange={setTopics} />
    </ToolForm>
  );
}
