import { toast } from 'sonner';

/** Copies text to the clipboard and shows whether that worked. */
export async function copyText(text: string, done: string, failed: string) {
  try {
    await navigator.clipboard.writeText(text);
    toast.success(done);
  } catch {
    toast.error(failed, { description: 'Select the text and copy it yourself.' });
  }
}
