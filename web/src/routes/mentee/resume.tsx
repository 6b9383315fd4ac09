import { Link, useSearchParams } from 'react-router';
import { useMe } from '@/domain/me';
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
  const { status } = useMe();
  const id = search.get('analysis');
  const show = (analysis: string | null) => setSearch(analysis ? { analysis } : {});
  return (
    <Page
      title="Resume analysis"
      lead="What recruiters and hiring systems see in your resume, line by line, and what to do about it."
    >
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
        <div className="grid gap-6">
          {status === 'Free' ? (
            <Notice
              title="Part of every plan"
              action={
                <Button asChild>
                  <Link to={paths.upgrade()}>See plans</Link>
                </Button>
              }
            >
              With a plan you can have your resume analysed. Earlier analyses stay here for 90 days.
            </Notice>
          ) : (
            <AnalysisForm onDone={show} />
          )}
          <AnalysisHistory onDeleted={(deleted) => deleted === id && show(null)} />
        </div>
        {id ? (
          <AnalysisResult key={id} id={id} />
        ) : (
          <p className="rounded-2xl border border-dashed border-edge/60 px-6 py-12 text-center text-muted">
            Choose a file, and its analysis appears here.
          </p>
        )}
      </div>
    </Page>
  );
}
