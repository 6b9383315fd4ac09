import type { ComponentProps } from 'react';
import type { Mentor } from '@/lib/api/types';
import { Select } from '@/ui/select';

type Props = ComponentProps<'select'> & { mentors: Mentor[] | undefined; kept?: string | null };

/** Whose slot it is, or nobody's; a paused mentor can be kept, but not chosen. */
export function MentorSelect({ mentors, kept, ...props }: Props) {
  return (
    <Select key={mentors ? 'known' : 'unknown'} {...props}>
      <option value="">Nobody in particular</option>
      {!mentors && kept && <option value={kept}>A mentor</option>}
      {mentors?.map((mentor) => (
        <option key={mentor.id} value={mentor.id} disabled={mentor.status === 'Paused' && mentor.id !== kept}>
          {mentor.status === 'Paused' ? `${mentor.name} (paused)` : mentor.name}
        </option>
      ))}
    </Select>
  );
}
