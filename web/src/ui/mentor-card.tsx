import type { ReactNode } from 'react';
import type { InterviewType, MentorProfile } from '@/lib/api/types';
import { interviewTypeWords } from '@/lib/words';
import { Avatar } from './avatar';
import { Badge } from './badge';
import { Card, Fact, Facts } from './card';

export type ShownMentor = Pick<
  MentorProfile,
  'headline' | 'bio' | 'current_company' | 'years_experience' | 'companies' | 'topics'
> & { name: string; interview_types: string[] };

const typeName = (type: string) => interviewTypeWords[type as InterviewType]?.name ?? type;

/** A mentor as others get to know them. */
export function MentorCard({ mentor, children }: { mentor: ShownMentor; children?: ReactNode }) {
  const { name, headline, bio, current_company, years_experience, companies, interview_types, topics } =
    mentor;
  const work = [current_company, years_experience === null ? null : years(years_experience)].filter(Boolean);
  return (
    <Card as="article" aria-label={name}>
      <div className="flex items-start gap-4">
        <Avatar name={name} className="size-12" />
        <div className="min-w-0">
          <p className="text-lg font-semibold">{name}</p>
          {headline && <p>{headline}</p>}
          {work.length > 0 && <p className="text-sm text-muted">{work.join(' · ')}</p>}
        </div>
      </div>
      {bio && <p className="mt-4 whitespace-pre-line">{bio}</p>}
      <Facts className="mt-5 text-sm sm:grid-cols-1">
        <Names name="Interviews for" all={interview_types.map(typeName)} />
        <Names name="Companies" all={companies} />
        <Names name="Topics" all={topics} />
      </Facts>
      {children}
    </Card>
  );
}

const years = (count: number) => `${count} ${count === 1 ? 'year' : 'years'} of experience`;

function Names({ name, all }: { name: string; all: string[] }) {
  if (all.length === 0) return null;
  return (
    <Fact name={name}>
      <span className="flex flex-wrap gap-1.5">
        {all.map((one) => (
          <Badge key={one}>{one}</Badge>
        ))}
      </span>
    </Fact>
  );
}
