import { Copy, Download } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { saveFile } from '@/lib/api/csv';
import { copyText } from '@/lib/text/copy-text';
import { Button } from '@/ui/button';

/** The recovery codes of two-step sign-in, right after it was switched on. The server does not show them again. */
export function RecoveryCodes({ codes, onSaved }: { codes: string[]; onSaved: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const text = codes.join('\n');
  return (
    <div className="grid gap-4">
      <div>
        <h3 ref={heading} tabIndex={-1} className="font-semibold outline-none">
          Save your recovery codes
        </h3>
        <p className="mt-1 text-sm text-muted">
          Two-step sign-in is on. If you lose your phone, each of these codes signs you in once. You can’t see
          them again after this.
        </p>
      </div>
      <ul className="grid grid-cols-1 gap-2 rounded-lg bg-sunken p-4 min-[26rem]:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code className="text-sm">{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button
          variant="secondary"
          onClick={() =>
            saveFile(new Blob([`${text}\n`], { type: 'text/plain' }), 'codementee-recovery-codes.txt')
          }
        >
          <Download aria-hidden />
          Download
        </Button>
        <Button
          variant="secondary"
          onClick={() => void copyText(text, 'Codes copied', 'We couldn’t copy the codes')}
        >
          <Copy aria-hidden />
          Copy
        </Button>
        <Button onClick={onSaved}>I’ve saved them</Button>
      </div>
    </div>
  );
}
