import { useParams } from 'react-router';
import { PaymentCard } from '@/features/checkout/payment-card';
import { usePayment } from '@/features/checkout/use-payment';
import { usePageTitle } from '@/lib/page-meta';
import { paths } from '@/lib/paths';
import { useSession } from '@/lib/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageHeading } from '@/ui/page';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';

export function PayPage() {
  usePageTitle('Payment');
  const orderId = useParams().order!;
  const payment = usePayment(orderId);
  const { phase, payable } = payment;
  if (payment.loading) return <LoadingCards count={1} height="h-72" />;
  if (!payable && phase.name === 'ready') {
    return payment.error ? (
      <ErrorState error={payment.error} onRetry={() => window.location.reload()} />
    ) : (
      <Unknown />
    );
  }
  return (
    <PaymentCard
      phase={phase}
      payable={payable}
      back={payment.from === 'booking' ? paths.bookStep(5) : paths.upgrade()}
      onPay={() => void payment.pay()}
      onCheck={payment.checkAgain}
    />
  );
}

function Unknown() {
  const signedIn = useSession().state === 'signed-in';
  return (
    <Card className="grid gap-4 sm:p-8">
      <PageHeading title="We can’t find this order" />
      <p className="text-muted">
        {signedIn
          ? 'It isn’t in your account. Opening this page hasn’t charged you anything.'
          : 'Sign in with the account that placed it, then open this page again. Opening it hasn’t charged you anything.'}
      </p>
      <Button asChild className="justify-self-start">
        <a href={signedIn ? paths.upgrade() : paths.login(window.location.pathname)}>
          {signedIn ? 'See the plans' : 'Sign in'}
        </a>
      </Button>
    </Card>
  );
}
