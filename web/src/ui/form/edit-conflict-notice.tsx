import type { EditConflict } from '@/lib/versioned-form';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';

type Props = { conflict: EditConflict; busy?: boolean; onTakeTheirs: () => void };

/** Shows in a form how an edit differs from the changes that someone else saved, and lets the user choose. */
export function EditConflictNotice({ conflict: { differences, followed }, busy, onTakeTheirs }: Props) {
  return (
    <Notice
      tone="warn"
      title="Someone else saved changes while you were editing"
      action={
        <>
          <Button type="submit" size="sm" busy={busy}>
            Save mine
          </Button>
          <Button size="sm" variant="secondary" onClick={onTakeTheirs}>
            Use theirs
          </Button>
        </>
      }
    >
      {differences.length === 0 ? (
        <p>Your changes don’t overlap with theirs. Save to keep both.</p>
      ) : (
        <table className="mt-1 w-full table-fixed text-left">
          <thead>
            <tr className="text-muted">
              <th className="py-1 pr-3 font-medium">Field</th>
              <th className="py-1 pr-3 font-medium">Theirs</th>
              <th className="py-1 font-medium">Yours</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ label, theirs, mine }) => (
              <tr key={label} className="border-t border-line align-top">
                <th scope="row" className="py-1 pr-3 font-medium">
                  {label}
                </th>
                <td className="py-1 pr-3 wrap-anywhere whitespace-pre-line">{theirs || '—'}</td>
                <td className="py-1 wrap-anywhere whitespace-pre-line">{mine || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {followed.length > 0 && (
        <p className="mt-2 wrap-anywhere">
          {differences.length > 0 ? 'They also changed ' : 'They changed '}
          {followed.map(({ label, theirs }) => `${label} (${theirs || 'now empty'})`).join(', ')}.
        </p>
      )}
    </Notice>
  );
}
