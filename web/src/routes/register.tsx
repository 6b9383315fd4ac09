import { Link, useSearchParams } from 'react-router';
import { RegisterForm } from '@/features/account/sign-in-forms';
import { paths } from '@/lib/paths';
import { PageHeading } from '@/ui/page';

export const RegisterPage = () => (
  <>
    <RegisterIntro />
    <RegisterForm />
  </>
);

/** The heading above the form. It is prerendered. */
export function RegisterIntro() {
  const [params] = useSearchParams();
  const plan = params.get('plan');
  return (
    <>
      <PageHeading title="Create your account" />
      <p className="mt-2 mb-8 text-muted">
        {plan ? 'It takes a minute. You choose how to pay right after. ' : 'Free, and it takes a minute. '}
        Already have an account?{' '}
        <Link
          to={paths.switchGuestPage('/login', params)}
          className="text-accent underline underline-offset-4 hover:text-accent-strong"
        >
          Sign in
        </Link>
      </p>
    </>
  );
}
