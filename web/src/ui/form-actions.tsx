import { Button } from './button';

type Props = { act: string; busy: boolean; disabled?: boolean; onClose: () => void };

/** The end of a form in a window: the way out, and the one thing that it does. */
export function FormActions({ act, busy, disabled, onClose }: Props) {
  return (
    <div className="flex flex-col-reverse gap-3 border-t border-line pt-5 sm:flex-row sm:justify-end">
      <Button look="secondary" onClick={onClose}>
        Close
      </Button>
      <Button type="submit" busy={busy} disabled={disabled}>
        {act}
      </Button>
    </div>
  );
}
