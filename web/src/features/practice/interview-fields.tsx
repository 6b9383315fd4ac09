import { useQuery } from '@tanstack/react-query';
import { interviewTypeLabels, levelLabels } from '@/domain/labels';
import { topicsQuery } from '@/domain/queries';
import type { ExperienceLevel, InterviewType } from '@/lib/api/types';
import { Field } from '@/ui/form/field';
import { Select } from '@/ui/form/input';
import { TagPicker } from '@/ui/form/tag-picker';

const MAX_TOPICS = 10;
const MAX_TOPIC_LENGTH = 80;

type TypeProps = { value: InterviewType; onChange: (value: InterviewType) => void };

export const TypeSelect = ({ value, onChange }: TypeProps) => (
  <Field label="Interview type">
    <Select value={value} onChange={(event) => onChange(event.target.value as InterviewType)}>
      {Object.entries(interviewTypeLabels).map(([key, { name }]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </Select>
  </Field>
);

type LevelProps = { value: ExperienceLevel; onChange: (value: ExperienceLevel) => void };

export const LevelSelect = ({ value, onChange }: LevelProps) => (
  <Field label="Level">
    <Select value={value} onChange={(event) => onChange(event.target.value as ExperienceLevel)}>
      {Object.entries(levelLabels).map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </Select>
  </Field>
);

type TopicProps = { type: InterviewType; chosen: string[]; onChange: (topics: string[]) => void };

export function TopicChoice({ type, chosen, onChange }: TopicProps) {
  const suggested = useQuery(topicsQuery(type));
  return (
    <TagPicker
      label="Topics"
      hint="If you choose none, we go by what your mentors wrote."
      optional
      suggestions={suggested.isPending ? undefined : (suggested.data ?? []).map((topic) => topic.name)}
      chosen={chosen}
      onChange={onChange}
      addLabel="In your own words"
      max={MAX_TOPICS}
      maxLength={MAX_TOPIC_LENGTH}
    />
  );
}
