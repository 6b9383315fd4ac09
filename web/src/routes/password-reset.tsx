import { Link, useSearchParams } from 'react-router';
import { ForgotPasswordForm, ResetPasswordForm } from '@/features/account/password-reset-forms';
import { paths } from '@/lib/paths';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page';

export function ForgotPasswordPage() {
  return (
    <>
      <PageHeading title="Set a new password" />
      <p className="mt-2 mb-8 text-muted">
        Enter your email and we’ll send you a link.{' '}
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

/** The target of password reset links and mentor invitations. */
export function ResetPasswordPage() {
  const token = useSearchParams()[0].get('token');
  return (
    <>
      <PageHeading title="Choose a password" className="mb-8" />
      {token ? (
        <ResetPasswordForm token={token} />
      ) : (
        <Notice tone="bad" title="This link is incomplete">
          Open the link in your email again, or{' '}
          <Link to={paths.forgotPassword} className="font-medium underline underline-offset-2">
            send a new one
          </Link>
          .
        </Notice>
      )}
    </>
  );
}
