import { Link } from 'react-router';
import { ForgotPasswordForm } from '@/features/accounts/password-forms';
import { paths } from '@/lib/paths';
import { PageHeading } from '@/ui/page';

export function ForgotPasswordPage() {
  return (
    <>
      <PageHeading title="Set a new password" />
      <p className="mt-2 mb-8 text-muted">
        Enter the address of your account, and we send you a link.{' '}
        <Link
          to={paths.login()}
          className="text-accent underline underline-offset-4 hover:text-accent-strong"
        >
          Back to sign in
        </Link>
      </p>
      <ForgotPasswordForm />
    </>
  );
}
