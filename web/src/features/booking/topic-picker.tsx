import { useQuery } from '@tanstack/react-query';
import { topicsQuery } from '@/lib/api/catalog';
import type { InterviewType } from '@/lib/api/types';
import { TagPicker } from '@/ui/tag-picker';

const MOST = 10;

type Props = { type: InterviewType; chosen: string[]; onChange: (topics: string[]) => void };

/** Topics to choose from, and a line to type others into. */
export function TopicPicker({ type, chosen, onChange }: Props) {
  const suggested = useQuery(topicsQuery(type));
  return (
    <TagPicker
      label="Topics"
      optional
      hint={`Up to ${MOST}. Your mentor prepares for these. ${chosen.length > 0 ? `${chosen.length} chosen.` : ''}`}
      suggestions={suggested.isPending ? undefined : (suggested.data ?? []).map((topic) => topic.name)}
      chosen={chosen}
      onChange={onChange}
      another="Another topic"
      most={MOST}
    />
  );
}
