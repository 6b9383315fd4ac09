import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { unitsLeft, useMe } from '@/domain/me';
import { errorMessage } from '@/lib/api/errors';
import { queryKeys } from '@/lib/api/query-keys';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { Field } from '@/ui/form/field';
import { Input, Textarea } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { type AnalysisInput, analyse } from './resume-data';

const MAX_BYTES = 5 * 1024 * 1024;
const empty: AnalysisInput = { file: null, resumeText: '', targetRole: '', jobDescription: '' };

/** Takes a resume and the job it is for, and reports the new analysis. */
export function AnalysisForm({ onDone }: { onDone: (id: string) => void }) {
  const left = unitsLeft(useMe(), 'resume_reviews');
  const client = useQueryClient();
  const [input, setInput] = useState(empty);
  const [problem, setProblem] = useState<string>();
  const run = useMutation({
    mutationFn: analyse,
    onSuccess: (analysis) => {
      client.setQueryData(queryKeys.mentee.analysis(analysis.id), analysis);
      void client.invalidateQueries({ queryKey: queryKeys.mentee.analyses, exact: true });
      void client.invalidateQueries({ queryKey: queryKeys.me });
      onDone(analysis.id);
    },
  });
  const change = (part: Partial<AnalysisInput>) => {
    setProblem(undefined);
    setInput({ ...input, ...part });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (run.isPending) return;
    if (!input.file && !input.resumeText.trim()) setProblem('Choose a file or paste your resume as text.');
    else if (input.file && input.file.size > MAX_BYTES) setProblem('The file is larger than 5 MB.');
    else run.mutate(input);
  };
  return (
    <Card>
      <CardHeader title="Analyse a resume">
        {left === null
          ? 'Your plan has no limit.'
          : `${left} left in your plan. A file we can’t read costs nothing.`}
      </CardHeader>
      <form onSubmit={submit} className="grid gap-5" noValidate>
        <Field label="Resume" hint="PDF, Word (.docx) or text, up to 5 MB" error={problem}>
          <Input
            type="file"
            accept=".pdf,.docx,.txt,application/pdf,text/plain"
            className="h-auto py-2.5 file:mr-3 file:rounded-md file:border-0 file:bg-accent-soft file:px-3 file:py-1.5 file:text-sm file:font-medium file:text-accent"
            onChange={(event) => change({ file: event.target.files?.[0] ?? null })}
          />
        </Field>
        {!input.file && (
          <Field label="Or paste it as text" optional>
            <Textarea
              value={input.resumeText}
              maxLength={60_000}
              onChange={(event) => change({ resumeText: event.target.value })}
            />
          </Field>
        )}
        <Field label="Target role" optional hint="Such as Backend engineer">
          <Input
            value={input.targetRole}
            maxLength={100}
            onChange={(event) => change({ targetRole: event.target.value })}
          />
        </Field>
        <Field label="Job description" optional hint="We compare its skills with yours.">
          <Textarea
            value={input.jobDescription}
            maxLength={20_000}
            onChange={(event) => change({ jobDescription: event.target.value })}
          />
        </Field>
        {run.isError && (
          <Notice tone="bad" title="We couldn’t analyse this">
            {errorMessage(run.error)}
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" busy={run.isPending}>
            <FileUp aria-hidden />
            Analyse
          </Button>
          <p role="status" className="text-sm text-muted">
            {run.isPending ? 'Reading and scoring your resume. This takes a few seconds.' : ''}
          </p>
        </div>
      </form>
    </Card>
  );
}
