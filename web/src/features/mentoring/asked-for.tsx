import type { Mock } from '@/lib/api/types';
import { levelWords, trackText } from '@/lib/words';
import { Badge } from '@/ui/badge';
import { Fact, Facts } from '@/ui/card';
import { useTargetRole } from './mentees';

type Props = {
  of: Pick<
    Mock,
    'mentee_id' | 'experience_level' | 'interview_track' | 'specific_topics' | 'additional_notes'
  >;
};

/** What the mentee wants of a mock, to prepare for it. */
export function AskedFor({ of }: Props) {
  const targetRole = useTargetRole(of.mentee_id);
  return (
    <Facts className="text-sm">
      <Fact name="Level and track">
        {levelWords[of.experience_level]}, {trackText(of.interview_track)}
      </Fact>
      <Fact name="Works towards">{targetRole ?? <span className="text-muted">Not said</span>}</Fact>
      <Fact name="Topics">
        {of.specific_topics.length === 0 ? (
          <span className="text-muted">None named: choose as you see fit</span>
        ) : (
          <span className="flex flex-wrap gap-1.5">
            {of.specific_topics.map((topic) => (
              <Badge key={topic} named>
                {topic}
              </Badge>
            ))}
          </span>
        )}
      </Fact>
      <Fact name="Notes">
        {of.additional_notes ? (
          <span className="whitespace-pre-line">{of.additional_notes}</span>
        ) : (
          <span className="text-muted">None</span>
        )}
      </Fact>
    </Facts>
  );
}
