import { Download } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { readCsv } from '@/lib/api/csv';
import { messageOf } from '@/lib/api/refusal';
import type { List } from '@/lib/list';
import { saveFile } from '@/lib/save-file';
import { now } from '@/lib/time';
import { Button } from '@/ui/button';

/** Saves all rows that the search and filters let through, sorted as here, as a CSV file. */
export function ExportButton<T>({ what, list: { url, address } }: { what: string; list: List<T> }) {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const name = `${what.replaceAll(' ', '-')}-${new Date(now()).toISOString().slice(0, 10)}.csv`;
    const words = (rows: number) => `${rows.toLocaleString('en-IN')} ${rows === 1 ? 'row' : 'rows'}`;
    setBusy(true);
    const id = toast.loading(`Exporting ${what}`);
    try {
      const { file, rows } = await readCsv(url, address.params, (count) =>
        toast.loading(`Exporting ${what}`, { id, description: `${words(count)} so far` }),
      );
      saveFile(file, name);
      toast.success(`Exported ${what}`, { id, description: `${words(rows)} in ${name}` });
    } catch (error) {
      toast.error('The export failed', { id, description: messageOf(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button look="secondary" size="sm" className="ml-auto h-11" busy={busy} onClick={() => void save()}>
      {!busy && <Download aria-hidden />}
      <span>
        Export <span className="max-md:sr-only">CSV</span>
      </span>
    </Button>
  );
}
