import { Download } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { toast } from 'sonner';
import { readCsv, saveFile } from '@/lib/api/csv';
import { errorMessage } from '@/lib/api/errors';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import type { Range, Section } from './analytics-data';

type Props = { title: string; about: string; section: Section; range: Range; children: ReactNode };

/** A section of figures with its definition under the title and a button that saves it as CSV. */
export function SectionCard({ title, about, section, range, children }: Props) {
  const id = useId();
  return (
    <Card aria-labelledby={id}>
      <div className="flex items-start justify-between gap-3">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        <CsvButton title={title} section={section} range={range} />
      </div>
      <p className="mt-1 mb-4 text-sm text-muted">{about}</p>
      {children}
    </Card>
  );
}

function CsvButton({ title, section, range }: Pick<Props, 'title' | 'section' | 'range'>) {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { file } = await readCsv('/api/admin/analytics', { ...range, section }, () => {});
      saveFile(file, `analytics-${section}-${range.from}-${range.to}.csv`);
    } catch (error) {
      toast.error('The export failed', { description: errorMessage(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="quiet"
      size="sm"
      className="-mt-1 shrink-0"
      busy={busy}
      aria-label={`Save “${title}” as CSV`}
      onClick={() => void save()}
    >
      {!busy && <Download aria-hidden />}
      CSV
    </Button>
  );
}
