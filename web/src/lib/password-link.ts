import { toast } from 'sonner';
import { post } from './api/calls';
import { messageOf } from './api/refusal';

/** Has somebody mailed a link to choose a new password, for whoever cannot sign in and asks an admin. */
export async function mailPasswordLink({ name, email }: { name: string; email: string }) {
  try {
    await post<null>('/api/auth/forgot-password', { email });
    toast.success(`${name} gets a password link`, {
      description: `Mailed to ${email}. It opens once, within an hour.`,
    });
  } catch (error) {
    toast.error('No link was mailed', { description: messageOf(error) });
  }
}
