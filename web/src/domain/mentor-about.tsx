import type { InterviewType, MentorCard } from '@/lib/api/types';
import { Avatar } from '@/ui/avatar';
import { Badge } from '@/ui/badge';
import { DescriptionItem } from '@/ui/card';
import { interviewTypeLabels } from './labels';

type Props = { mentor: Omit<MentorCard, 'id'>; named?: boolean };

const typeName = (type: string) => interviewTypeLabels[type as InterviewType]?.name ?? type;

const years = (count: number) => `${count} ${count === 1 ? 'year' : 'years'} of experience`;

/** A mentor's public profile. `named` adds the name, for places without a heading. */
export function MentorAbout({ mentor, named }: Props) {
  const { name, headline, bio, current_company, years_experience, companies, interview_types, topics } =
    mentor;
  const work = [current_company, years_experience === null ? null : years(years_experience)].filter(Boolean);
  return (
    <div className="grid gap-5">
      <div className="flex items-start gap-4">
        <Avatar name={name} className="size-12!" />
        <div className="min-w-0 wrap-anywhere">
          {named && <p className="text-lg font-semibold">{name}</p>}
          {headline && <p>{headline}</p>}
          {work.length > 0 && <p className="text-sm text-muted">{work.join(' · ')}</p>}
        </div>
      </div>
      {bio && <p className="wrap-anywhere whitespace-pre-line">{bio}</p>}
      <dl className="grid gap-4 text-sm empty:hidden">
        <Names name="Interviews for" all={interview_types.map(typeName)} />
        <Names name="Companies" all={companies} />
        <Names name="Topics" all={topics} />
      </dl>
    </div>
  );
}

function Names({ name, all }: { name: string; all: string[] }) {
  if (all.length === 0) return null;
  return (
    <DescriptionItem name={name}>
      <span className="flex flex-wrap gap-1.5">
        {all.map((one) => (
          <Badge named key={one}>
            {one}
          </Badge>
        ))}
      </span>
    </DescriptionItem>
  );
}
