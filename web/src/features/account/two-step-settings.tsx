import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { errorMessage } from '@/lib/api/errors';
import { useInvalidate } from '@/lib/api/query-keys';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { disableTotp, enrolTotp, totpQuery } from './account-data';
import { PasswordConfirmation } from './password-confirmation';
import { RecoveryCodes } from './recovery-codes';
import { type Enrolment, TwoStepSetup } from './two-step-setup';

/** Two-step sign-in for mentors and admins: shows whether it is on, and switches it on and off. */
export function TwoStepCard() {
  const invalidate = useInvalidate();
  const totp = useQuery(totpQuery);
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [leaving, setLeaving] = useState(false);
  const enrol = useMutation({ mutationFn: enrolTotp, onSuccess: setEnrolment });
  const state = totp.data;
  return (
    <Card id="two-step-sign-in">
      <CardHeader title="Two-step sign-in" aside={state?.enabled && <Badge tone="good">On</Badge>}>
        Sign in with your password and a code from an authenticator app, such as Aegis, Google Authenticator
        or 1Password.
      </CardHeader>
      {totp.isPending && <LoadingCards count={1} height="h-11" />}
      {totp.isLoadingError && <ErrorState error={totp.error} onRetry={() => void totp.refetch()} />}
      {codes && <RecoveryCodes codes={codes} onSaved={() => setCodes(null)} />}
      {state && !codes && (
        <div className="grid justify-items-start gap-4">
          {state.required && !state.enabled && (
            <Notice tone="warn" title="Required for admins">
              Set up two-step sign-in to use the admin pages.
            </Notice>
          )}
          {enrol.isError && (
            <Notice tone="bad" title="We couldn’t start the setup">
              {errorMessage(enrol.error)}
            </Notice>
          )}
          {state.enabled && state.confirmed_at && (
            <p className="text-sm text-muted">
              On since <DateTime at={state.confirmed_at} format="day" />. Unused recovery codes:{' '}
              {state.recovery_codes_left}.
              {state.recovery_codes_left < 3 && ' For new ones, switch it off and set it up again.'}
            </p>
          )}
          {state.enabled ? (
            <Button variant="secondary" onClick={() => setLeaving(true)}>
              Switch off
            </Button>
          ) : (
            <Button busy={enrol.isPending} onClick={() => enrol.mutate()}>
              Set up
            </Button>
          )}
        </div>
      )}
      <TwoStepSetup
        enrolment={enrolment}
        onClose={() => setEnrolment(null)}
        onDone={(recoveryCodes) => {
          setEnrolment(null);
          setCodes(recoveryCodes);
          void invalidate('totp.changed');
        }}
      />
      <PasswordConfirmation
        open={leaving}
        onOpenChange={setLeaving}
        title="Switch off two-step sign-in?"
        description="Your password alone will be enough to sign in. Other sessions end, and your recovery codes stop working."
        confirm="Switch off"
        action={disableTotp}
        onDone={() => {
          setLeaving(false);
          void invalidate('totp.changed');
          toast.success('Two-step sign-in is off');
        }}
      />
    </Card>
  );
}
