import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import type { ResumeAnalysis } from './resume-data';

const ways = { exact: 'by name', alias: 'by another name', meaning: 'by meaning' };

/** The skills that the job names: those that the resume shows, with the place, and those that it lacks. */
export function KeywordsPanel({ analysis: { keywords } }: { analysis: ResumeAnalysis }) {
  if (keywords.basis === null)
    return (
      <p className="text-muted">
        There was nothing to compare with. Enter a target role, or a job description that names skills.
      </p>
    );
  return (
    <Card className="grid gap-6">
      <p>
        Compared with {keywords.basis}: {keywords.matched.length} of{' '}
        {keywords.matched.length + keywords.missing.length} skills found.
      </p>
      {keywords.details.length > 0 && (
        <div>
          <h3 className="font-medium">Found</h3>
          <ul className="mt-2 grid gap-3">
            {keywords.details.map((match) => (
              <li key={match.keyword}>
                <Badge tone="good" named>
                  {match.keyword}
                </Badge>{' '}
                <span className="text-sm text-muted">
                  {ways[match.how]}, line {match.line}
                </span>
                <blockquote className="mt-1 border-l-2 border-edge pl-3 text-sm wrap-anywhere text-muted">
                  {match.quote}
                </blockquote>
              </li>
            ))}
          </ul>
        </div>
      )}
      {keywords.missing.length > 0 && (
        <div>
          <h3 className="font-medium">Not found</h3>
          <p className="mt-2 flex flex-wrap gap-2">
            {keywords.missing.map((skill) => (
              <Badge key={skill} tone="warn" named>
                {skill}
              </Badge>
            ))}
          </p>
          <p className="mt-2 text-sm text-muted">Add only skills that you can answer questions about.</p>
        </div>
      )}
    </Card>
  );
}
