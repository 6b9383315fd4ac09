import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { unitsLeft, useMe } from '@/domain/me';
import { AnalysisForm } from '@/features/resume/analysis-form';
import { AnalysisHistory } from '@/features/resume/analysis-history';
import { AnalysisResult } from '@/features/resume/analysis-result';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';

/** Resume analysis. The URL names the analysis that is shown. */
export function ResumePage() {
  const [search, setSearch] = useSearchParams();
  const [fresh, setFresh] = useState<string>();
  const id = search.get('analysis');
  const show = (analysis: string | null) => setSearch(analysis ? { analysis } : {});
  const showNew = (analysis: string) => {
    setFresh(analysis);
    show(analysis);
  };
  return (
    <Page
      title="Resume analysis"
      lead="What recruiters and hiring systems see in your resume, line by line, and what to do about it."
    >
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
        {/* On a phone the analysis comes before the form for the next one. */}
        <div className={`grid gap-6 ${id ? 'order-last xl:order-none' : ''}`}>
          <NewAnalysis onDone={showNew} />
          <AnalysisHistory onDeleted={(deleted) => deleted === id && show(null)} />
        </div>
        {id ? (
          <AnalysisResult key={id} id={id} focused={id === fresh} />
        ) : (
          <p className="hidden rounded-2xl border border-dashed border-edge/60 px-6 py-12 text-center text-muted xl:block">
            Choose a file, and its analysis appears here.
          </p>
        )}
      </div>
    </Page>
  );
}

function NewAnalysis({ onDone }: { onDone: (id: string) => void }) {
  const me = useMe();
  if (me.status === 'Free')
    return (
      <PlanNotice title="Part of every plan">
        With a plan you can have your resume analysed. Earlier analyses stay here for 90 days.
      </PlanNotice>
    );
  if (unitsLeft(me, 'resume_reviews') === 0)
    return (
      <PlanNotice title="No analyses left in your plan">
        You’ve used all the analyses in your plan. Another plan adds more.
      </PlanNotice>
    );
  return <AnalysisForm onDone={onDone} />;
}

function PlanNotice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Notice
      title={title}
      action={
        <Button asChild>
          <Link to={paths.upgrade()}>See plans</Link>
        </Button>
      }
    >
      {children}
    </Notice>
  );
}
