import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { errorMessage } from '@/lib/api/errors';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { ToolCost } from './tool-access';

type Props = {
  title: string;
  lead: string;
  /** The label of the button that starts the run. */
  submit: string;
  /** The title of the notice after a run that failed. */
  failure: string;
  run: Pick<UseMutationResult<unknown, Error, void>, 'isPending' | 'isError' | 'error' | 'mutate'>;
  children: ReactNode;
};

/** The form of a tool that costs a unit: its fields, the cost, and why the last run failed. */
export const ToolForm = ({ title, lead, submit, failure, run, children }: Props) => (
  <Card>
    <CardHeader title={title}>
      {lead} <ToolCost />
    </CardHeader>
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!run.isPending) run.mutate();
      }}
    >
      {children}
      {run.isError && (
        <Notice tone="bad" title={failure}>
          {errorMessage(run.error)} It cost you nothing.
        </Notice>
      )}
      <div>
        <Button type="submit" busy={run.isPending}>
          {submit}
        </Button>
      </div>
    </form>
  </Card>
);
