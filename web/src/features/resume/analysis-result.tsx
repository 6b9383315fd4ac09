import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { Tabs } from '@/ui/tabs';
import { KeywordsPanel } from './keywords-panel';
import { ParserView } from './parser-view';
import { Findings } from './findings';
import { type ResumeAnalysis, analysisQuery } from './resume-data';

/**
 * One analysis: its score, and tabs with findings, rewrites, keywords and what a parser sees.
 * A new one takes the focus, because on a phone it is far from the button.
 */
export function AnalysisResult({ id, focused }: { id: string; focused: boolean }) {
  const analysis = useQuery(analysisQuery(id));
  const [tab, setTab] = useState('findings');
  if (analysis.isPending) return <LoadingCards height="h-48" count={2} />;
  if (analysis.isLoadingError)
    return <ErrorState error={analysis.error} onRetry={() => void analysis.refetch()} />;
  const data = analysis.data;
  return (
    <div className="grid gap-6">
      <Score analysis={data} focused={focused} />
      <Tabs
        label="Sections of the analysis"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'findings', name: 'What to improve' },
          { value: 'rewrites', name: 'Rewrites' },
          { value: 'keywords', name: 'Keywords' },
          { value: 'parser', name: 'What a parser sees' },
        ]}
      >
        {tab === 'findings' && <Findings analysis={data} />}
        {tab === 'rewrites' && <Rewrites analysis={data} />}
        {tab === 'keywords' && <KeywordsPanel analysis={data} />}
        {tab === 'parser' && <ParserView analysis={data} />}
      </Tabs>
    </div>
  );
}

function Score({ analysis, focused }: { analysis: ResumeAnalysis; focused: boolean }) {
  const since = analysis.since_last_time;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  return (
    <Card>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          Overall score
        </h2>
        <p className="text-4xl font-semibold tabular-nums">
          {analysis.overall_score}
          <span className="text-base font-normal text-muted"> of 100</span>
        </p>
        {since && <Change from={since.previous_score} to={analysis.overall_score} />}
      </div>
      <p className="mt-2 text-sm text-muted">
        Scored by rules on our own server. Advice for hiring systems is guidance: they differ, and none
        publishes its rules.
      </p>
      {analysis.hidden_text.length > 0 && (
        <div className="mt-4">
          <Notice tone="warn" title="Your document contains text that people can’t see">
            It was not scored. Recruiters who find it may see it as cheating: “
            {analysis.hidden_text[0]!.text.slice(0, 120)}”
          </Notice>
        </div>
      )}
      {analysis.strengths.length > 0 && <TextList title="Strengths" items={analysis.strengths} />}
      {since && since.resolved.length > 0 && (
        <TextList title="Better than last time" items={since.resolved} />
      )}
      {since && since.open.length > 0 && <TextList title="Still open from last time" items={since.open} />}
      <TextList
        title="What we couldn’t judge"
        items={analysis.not_assessed.map((one) => `${one.what}: ${one.why}`)}
      />
    </Card>
  );
}

function Change({ from, to }: { from: number; to: number }) {
  if (from === to) return <Badge>same as last time</Badge>;
  const better = to > from;
  return (
    <Badge tone={better ? 'good' : 'warn'}>
      {better ? 'up' : 'down'} from {from}
    </Badge>
  );
}

function TextList({ title, items }: { title: string; items: string[] }) {
  return (
    <div className="mt-5">
      <h3 className="font-medium">{title}</h3>
      <ul className="mt-1 list-disc space-y-1 pl-5 text-sm wrap-anywhere">
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

/** Says who worded the rewrites: an analysis from before a model was configured has no note. */
function authorship({ engine, engine_note: note }: ResumeAnalysis) {
  const author = engine.startsWith('llm:')
    ? `Worded by the language model ${engine.slice('llm:'.length)} and checked against your resume.`
    : 'Worded by rules on our own server.';
  return note ? `${author} ${note}` : author;
}

function Rewrites({ analysis }: { analysis: ResumeAnalysis }) {
  if (analysis.rewrite_suggestions.length === 0)
    return <p className="text-muted">Your bullets already say what you did and what came of it.</p>;
  return (
    <div className="grid gap-4">
      <p className="text-sm text-muted">
        These use only your own facts. Replace the questions in square brackets: only you know the answers.
      </p>
      <p className="text-sm text-muted">{authorship(analysis)}</p>
      <ul className="grid gap-4">
        {analysis.rewrite_suggestions.map((rewrite) => (
          <li key={rewrite.before}>
            <Card as="article" className="grid gap-2">
              <p className="text-sm wrap-anywhere text-muted line-through">{rewrite.before}</p>
              <p className="font-medium wrap-anywhere">{rewrite.after}</p>
              <p className="text-sm text-muted">{rewrite.why}</p>
            </Card>
          </li>
        ))}
      </ul>
    </div>
  );
}
