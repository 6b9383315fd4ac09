import type { ReactNode } from 'react';
import type { Draft } from '@/domain/booking-draft';
import { interviewTypeLabels, levelLabels, trackLabel } from '@/domain/labels';
import type { Company } from '@/lib/api/types';
import { zoneDescription } from '@/lib/time';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card, DescriptionItem, DescriptionList } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { Field } from '@/ui/form/field';
import { Textarea } from '@/ui/form/input';

const MAX_NOTES_LENGTH = 2000;

type Props = {
  company: Company;
  draft: Draft;
  notesError?: string;
  onChange: (parts: Partial<Draft>) => void;
  onGo: (step: number) => void;
};

/** The request's summary, with links back to each step, and the notes for the mentor. */
export function ReviewStep({ company, draft, notesError, onChange, onGo }: Props) {
  const length = draft.additional_notes.length;
  return (
    <div className="grid gap-6">
      <Card>
        <Part title="Interview" onEdit={() => onGo(2)}>
          <DescriptionList>
            <DescriptionItem name="Company">{company.name}</DescriptionItem>
            <DescriptionItem name="Type">
              {draft.interview_type && interviewTypeLabels[draft.interview_type].name}
            </DescriptionItem>
            <DescriptionItem name="Level">
              {draft.experience_level && levelLabels[draft.experience_level]}
            </DescriptionItem>
            <DescriptionItem name="Track">
              {draft.interview_track && trackLabel(draft.interview_track)}
            </DescriptionItem>
          </DescriptionList>
          {draft.specific_topics.length > 0 && (
            <ul aria-label="Topics" className="mt-4 flex flex-wrap gap-2">
              {draft.specific_topics.map((topic) => (
                <li key={topic}>
                  <Badge named>{topic}</Badge>
                </li>
              ))}
            </ul>
          )}
        </Part>
        <hr className="my-6 border-line" />
        <Part title="Times, in order of preference" onEdit={() => onGo(3)}>
          <ol className="grid list-decimal gap-1.5 pl-5 marker:text-muted">
            {draft.slots.map((slot) => (
              <li key={slot.id}>
                <DateTime at={slot.starts_at} until={slot.ends_at} />
              </li>
            ))}
          </ol>
          <p className="mt-2 text-sm text-muted">Shown in your time zone, {zoneDescription()}.</p>
        </Part>
      </Card>
      <Field
        label="Notes for your mentor"
        optional
        hint={`What should they know? Where do you get stuck? ${length > 1500 ? `${MAX_NOTES_LENGTH - length} characters left.` : ''}`}
        error={notesError}
      >
        <Textarea
          maxLength={MAX_NOTES_LENGTH}
          value={draft.additional_notes}
          onChange={(event) => onChange({ additional_notes: event.target.value })}
        />
      </Field>
    </div>
  );
}

function Part({ title, onEdit, children }: { title: string; onEdit: () => void; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <div className="mb-3 flex items-center justify-between gap-4">
        <h3 className="font-semibold">{title}</h3>
        <Button variant="quiet" size="sm" onClick={onEdit} aria-label={`Change: ${title}`}>
          Change
        </Button>
      </div>
      {children}
    </section>
  );
}
