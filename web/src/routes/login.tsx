import { Link, useSearchParams } from 'react-router';
import { LoginForm } from '@/features/accounts/login-form';
import { paths } from '@/lib/paths';
import { PageHeading } from '@/ui/page';

export function LoginPage() {
  const [params] = useSearchParams();
  return (
    <>
      <PageHeading title="Sign in" />
      <p className="mt-2 mb-8 text-muted">
        {params.has('next') ? 'Sign in to go on where you were. ' : ''}New here?{' '}
        <Link
          to={paths.register()}
          className="text-accent underline underline-offset-4 hover:text-accent-strong"
        >
          Create a free account
        </Link>
      </p>
      <LoginForm />
    </>
  );
}
