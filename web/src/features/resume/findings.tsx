import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Progress } from '@/ui/progress';
import type { Finding, ResumeAnalysis } from './resume-data';

type Section = ResumeAnalysis['sections'][number];
type Advice = Finding & { lines: { quote: string; line: number }[] };

const severities = {
  high: { tone: 'bad', name: 'Important' },
  medium: { tone: 'warn', name: 'Worth doing' },
  low: { tone: 'plain', name: 'Detail' },
} as const;

const lostPoints = (section: Section) => (100 - section.score) * section.weight;

/** What to improve. The criterion that costs most points comes first. */
export function Findings({ analysis: { sections } }: { analysis: ResumeAnalysis }) {
  const open = sections
    .filter((section) => section.findings.length > 0 || section.score < 100)
    .sort((one, other) => lostPoints(other) - lostPoints(one));
  const fine = sections.filter((section) => !open.includes(section));
  return (
    <ul className="grid gap-4">
      {open.map((section) => (
        <li key={section.name}>
          <SectionCard section={section} />
        </li>
      ))}
      {fine.length > 0 && (
        <li>
          <Card>
            <h3 className="font-medium">Our rules found nothing to improve</h3>
            <p className="mt-1 text-sm">{fine.map((section) => section.name).join(', ')}</p>
            {open.length === 0 && (
              <p className="mt-2 text-sm text-muted">
                Our rules check form, not substance. Ask someone in your field to read your resume too.
              </p>
            )}
          </Card>
        </li>
      )}
    </ul>
  );
}

function SectionCard({ section }: { section: Section }) {
  return (
    <Card as="article" className="grid gap-4">
      <div>
        <div className="flex items-baseline justify-between gap-4">
          <h3 className="font-semibold">{section.name}</h3>
          <p className="text-lg font-semibold tabular-nums">{section.score}</p>
        </div>
        <div className="mt-2">
          <Progress
            label={section.name}
            value={section.score}
            max={100}
            tone={section.score < 40 ? 'bad' : section.score < 70 ? 'warn' : 'accent'}
          />
        </div>
        <p className="mt-2 text-sm text-muted">
          {section.weight} % of the total. {section.why}
        </p>
      </div>
      {section.findings.length > 0 && (
        <ul className="grid gap-4">
          {merge(section.findings).map((advice) => (
            <AdviceItem key={advice.message} advice={advice} />
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Findings that say the same become one with several quotes. */
function merge(findings: Finding[]) {
  const merged = new Map<string, Advice>();
  for (const finding of findings) {
    const { quote, line } = finding;
    const same = merged.get(finding.message);
    if (same) same.lines.push({ quote, line });
    else merged.set(finding.message, { ...finding, lines: [{ quote, line }] });
  }
  return [...merged.values()];
}

function AdviceItem({ advice }: { advice: Advice }) {
  const { tone, name } = severities[advice.severity];
  return (
    <li className="grid gap-2">
      <p>
        <Badge tone={tone}>{name}</Badge> {advice.message}
      </p>
      {advice.lines.map(({ quote, line }) => (
        <blockquote key={line} className="border-l-2 border-edge pl-3 text-sm wrap-anywhere text-muted">
          {quote} <span className="whitespace-nowrap">(line {line})</span>
        </blockquote>
      ))}
      <p className="text-sm">
        <span className="font-medium">To do: </span>
        {advice.fix}
      </p>
    </li>
  );
}
