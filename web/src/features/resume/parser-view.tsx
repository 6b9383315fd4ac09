import { useQuery } from '@tanstack/react-query';
import { Badge } from '@/ui/badge';
import { Card, CardHeader, DescriptionItem, DescriptionList } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { type ResumeAnalysis, pageQuery } from './resume-data';

type Page = ResumeAnalysis['document']['pages'][number];
type Props = { analysis: ResumeAnalysis };

const reasons = {
  invisible: 'invisible',
  same_colour: 'in the colour of its background',
  tiny: 'too small to read',
  off_page: 'outside of the page',
  covered: 'covered',
};

/** The document's pages next to the text that a program reads, and the fields that it extracts. */
export function ParserView({ analysis }: Props) {
  const { pages } = analysis.document;
  return (
    <div className="grid gap-6">
      <Understood analysis={analysis} />
      {pages.length === 0 && (
        <p className="text-sm text-muted">
          Only PDF files have pages, so there is no picture to compare with.
        </p>
      )}
      {pages.map((page) => (
        <Card key={page.number} as="article">
          <CardHeader title={`Page ${page.number}`}>
            The numbers show the order in which a program reads the lines. Hidden text is marked.
          </CardHeader>
          <div className="grid gap-6 lg:grid-cols-2">
            {page.has_picture && <PagePicture analysis={analysis} page={page} />}
            <Lines analysis={analysis} page={page.number} />
          </div>
        </Card>
      ))}
      {pages.length === 0 && (
        <Card>
          <CardHeader title="Text" />
          <Lines analysis={analysis} page={1} />
        </Card>
      )}
    </div>
  );
}

function Understood({ analysis: { parsed } }: Props) {
  return (
    <Card>
      <CardHeader title="What a program extracts" />
      <DescriptionList>
        <DescriptionItem name="Name">{parsed.name ?? 'Not found'}</DescriptionItem>
        <DescriptionItem name="Email">{parsed.contact.email ?? 'Not found'}</DescriptionItem>
        <DescriptionItem name="Phone">{parsed.contact.phone ?? 'Not found'}</DescriptionItem>
        <DescriptionItem name="Sections">
          {parsed.sections.map((section) => section.name).join(', ') || 'None'}
        </DescriptionItem>
        <DescriptionItem name="Skills">{parsed.skills.join(', ') || 'None'}</DescriptionItem>
        <DescriptionItem name="Jobs">
          <ul>
            {parsed.roles.map((role, index) => (
              <li key={index}>
                {role.title ?? 'No title'}, {role.organisation ?? 'no organisation'} ({role.from ?? '?'} to{' '}
                {role.to ?? '?'})
              </li>
            ))}
          </ul>
        </DescriptionItem>
      </DescriptionList>
    </Card>
  );
}

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

function PagePicture({ analysis, page }: Props & { page: Page }) {
  const picture = useQuery(pageQuery(analysis.id, page.number));
  const hidden = analysis.hidden_text.filter((text) => text.page === page.number);
  if (picture.isPending) return <Skeleton className="aspect-[1/1.4]" />;
  if (!picture.data) return <p className="text-sm text-muted">We couldn’t load the picture of this page.</p>;
  return (
    <div className="relative self-start overflow-hidden rounded-lg border border-line bg-white">
      <img src={picture.data} alt={`Page ${page.number} of your resume`} className="block w-full" />
      {hidden.map((text, index) => (
        <span
          key={index}
          aria-hidden
          className="absolute bg-bad/40 outline-2 outline-bad"
          style={{
            left: percent(text.box.x, page.width),
            top: percent(text.box.y, page.height),
            width: percent(text.box.width, page.width),
            height: percent(Math.max(text.box.height, 4), page.height),
          }}
        />
      ))}
    </div>
  );
}

function Lines({ analysis, page }: Props & { page: number }) {
  const lines = analysis.document.lines
    .map((line, index) => ({ ...line, number: index + 1 }))
    .filter((line) => line.page === page);
  const hidden = analysis.hidden_text.filter((text) => text.page === page);
  return (
    <div className="min-w-0">
      <ol className="grid gap-0.5 font-mono text-xs">
        {lines.map((line) => (
          <li key={line.number} className="flex gap-3">
            <span className="w-7 shrink-0 text-right text-muted tabular-nums">{line.number}</span>
            <span className="min-w-0 wrap-anywhere whitespace-pre-wrap">{line.text}</span>
          </li>
        ))}
      </ol>
      {hidden.length > 0 && (
        <ul className="mt-4 grid gap-2 border-t border-line pt-4 text-sm" aria-label="Hidden text">
          {hidden.map((text, index) => (
            <li key={index} className="wrap-anywhere">
              <Badge tone="bad">Hidden</Badge> “{text.text}” is {reasons[text.reason]}.
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
