import { useQuery } from '@tanstack/react-query';
import { Blocks, CodeXml, Handshake, type LucideIcon, MessagesSquare } from 'lucide-react';
import type { Draft } from '@/domain/booking-draft';
import { topicsQuery } from '@/domain/queries';
import { interviewTypeLabels, levelLabels, trackLabel } from '@/domain/labels';
import type { Company, InterviewType, ExperienceLevel } from '@/lib/api/types';
import { Field, FieldGroup } from '@/ui/form/field';
import { Select } from '@/ui/form/input';
import { RadioCard, RadioCards } from '@/ui/form/radio-cards';
import { TagPicker } from '@/ui/form/tag-picker';

const MAX_TOPICS = 10;

type TopicPickerProps = {
  type: InterviewType;
  chosen: string[];
  error?: string;
  onChange: (topics: string[]) => void;
};

/** Suggested topics, and an input for others. */
export function TopicPicker({ type, chosen, error, onChange }: TopicPickerProps) {
  const suggested = useQuery(topicsQuery(type));
  return (
    <TagPicker
      label="Topics"
      optional
      hint={`Up to ${MAX_TOPICS}. Your mentor prepares for these. ${chosen.length > 0 ? `${chosen.length} chosen.` : ''}`}
      error={error}
      suggestions={suggested.isPending ? undefined : (suggested.data ?? []).map((topic) => topic.name)}
      chosen={chosen}
      onChange={onChange}
      addLabel="Another topic"
      max={MAX_TOPICS}
    />
  );
}

const icons: Record<InterviewType, LucideIcon> = {
  coding: CodeXml,
  system_design: Blocks,
  behavioral: MessagesSquare,
  hr_round: Handshake,
};

const types = Object.keys(interviewTypeLabels) as InterviewType[];

export type DetailErrors = {
  [key in 'interview_type' | 'experience_level' | 'interview_track' | 'specific_topics']?: string;
};

type Props = {
  company: Company;
  draft: Draft;
  errors: DetailErrors;
  onChange: (parts: Partial<Draft>) => void;
};

export function DetailsStep({ company, draft, errors, onChange }: Props) {
  const tracks = [...company.interview_tracks.filter((track) => track !== 'general'), 'general'];
  return (
    <div className="grid gap-8">
      <FieldGroup label="Interview type" error={errors.interview_type}>
        <RadioCards
          label="Interview type"
          value={draft.interview_type}
          invalid={Boolean(errors.interview_type)}
          onChange={(type) =>
            // Each interview type has its own slots and topics, so the previous choices are cleared.
            onChange({ interview_type: type as InterviewType, slots: [], specific_topics: [] })
          }
          className="sm:grid-cols-2"
        >
          {types.map((type) => {
            const Icon = icons[type];
            return (
              <RadioCard key={type} value={type}>
                <span className="flex items-center gap-2.5 font-semibold">
                  <Icon aria-hidden className="size-5 text-accent" />
                  {interviewTypeLabels[type].name}
                </span>
                <span className="mt-1.5 block text-sm text-muted">{interviewTypeLabels[type].about}</span>
              </RadioCard>
            );
          })}
        </RadioCards>
      </FieldGroup>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field label="Level" error={errors.experience_level}>
          <Select
            value={draft.experience_level ?? ''}
            onChange={(event) => onChange({ experience_level: event.target.value as ExperienceLevel })}
          >
            <option value="" disabled>
              Choose a level
            </option>
            {company.difficulty_levels.map((level) => (
              <option key={level} value={level}>
                {levelLabels[level]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={`Track at ${company.name}`}
          hint="Not sure? General is fine."
          error={errors.interview_track}
        >
          <Select
            value={draft.interview_track ?? ''}
            onChange={(event) => onChange({ interview_track: event.target.value })}
          >
            <option value="" disabled>
              Choose a track
            </option>
            {tracks.map((track) => (
              <option key={track} value={track}>
                {trackLabel(track)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {draft.interview_type && (
        <TopicPicker
          type={draft.interview_type}
          chosen={draft.specific_topics}
          error={errors.specific_topics}
          onChange={(specific_topics) => onChange({ specific_topics })}
        />
      )}
    </div>
  );
}
