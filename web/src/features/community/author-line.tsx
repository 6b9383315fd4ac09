import type { Role } from '@/lib/api/types';
import { Badge } from '@/ui/badge';
import { DateTime } from '@/ui/date-time';

type Props = {
  author: { name: string; role: Role } | null | undefined;
  at: string;
  editedAt?: string | null;
};

const badges = { mentor: 'Mentor', admin: 'Codementee team' };

/** Who wrote an entry, and when. Mentors and the team carry a badge. */
export function AuthorLine({ author, at, editedAt }: Props) {
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
      {author && (
        <bdi className="max-w-full overflow-clip font-medium wrap-anywhere text-ink">{author.name}</bdi>
      )}
      {author && author.role !== 'mentee' && (
        <Badge tone={author.role === 'mentor' ? 'accent' : 'good'}>{badges[author.role]}</Badge>
      )}
      <DateTime at={at} format="relative" />
      {editedAt && (
        <span>
          · edited <DateTime at={editedAt} format="relative" />
        </span>
      )}
    </p>
  );
}
