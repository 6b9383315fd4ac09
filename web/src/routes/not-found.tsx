import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Logo } from '@/ui/logo';
import { PageHeading } from '@/ui/page';

export function NotFoundPage() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-lg content-center gap-4 px-6 py-16">
      <Logo to={paths.landing} className="mb-6 justify-self-start" />
      <p className="font-semibold text-accent">404</p>
      <PageHeading title="Page not found" />
      <p className="text-muted">The address may be mistyped, or the page may have moved.</p>
      <Button asChild className="mt-2 justify-self-start">
        <Link to={paths.landing}>Go to the home page</Link>
      </Button>
    </main>
  );
}
