import { Hero } from '@/features/landing/hero';
import { LandingFooter, LandingHeader } from '@/features/landing/frame';
import { Companies } from '@/features/landing/companies';
import { HowItWorks } from '@/features/landing/how-it-works';
import { Plans } from '@/features/landing/plans';
import { Questions } from '@/features/landing/questions';
import { usePageTitle } from '@/lib/page-title';

/** The page that strangers see first. It knows nothing of the router, and is an entry of its own too. */
export function LandingPage() {
  usePageTitle('Codementee: mock interviews with people who interview');
  return (
    <>
      <LandingHeader />
      <main>
        <Hero />
        <HowItWorks />
        <Companies />
        <Plans />
        <Questions />
      </main>
      <LandingFooter />
    </>
  );
}
