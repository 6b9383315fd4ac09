import { Link, useSearchParams } from 'react-router';
import { LoginForm } from '@/features/account/sign-in-forms';
import { paths } from '@/lib/paths';
import { PageHeading } from '@/ui/page';

export const LoginPage = () => (
  <>
    <LoginIntro />
    <LoginForm />
  </>
);

/** The heading above the form. It is prerendered. */
export function LoginIntro() {
  const [params] = useSearchParams();
  return (
    <>
      <PageHeading title="Sign in" />
      <p className="mt-2 mb-8 text-muted">
        {params.has('next') ? 'Sign in to continue. ' : ''}New here?{' '}
        <Link
          to={paths.switchGuestPage('/register', params)}
          className="text-accent underline underline-offset-4 hover:text-accent-strong"
        >
          Create a free account
        </Link>
      </p>
    </>
  );
}
