import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { useMe } from '@/domain/me';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { Data } from '@/lib/api/types';
import { copyText } from '@/lib/text/copy-text';
import { focusFirstInvalid } from '@/lib/forms';
import { encodeQrCode } from '@/lib/text/qr-code';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/form/field';
import { Input } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { confirmTotp, totpCodeSchema } from './account-data';

export type Enrolment = Data<'post', '/api/auth/totp/enrol'>;

type SetupProps = {
  enrolment: Enrolment | null;
  onClose: () => void;
  onDone: (recoveryCodes: string[]) => void;
};

/** Shows the secret of a new authenticator app and confirms it with the app's first code. */
export function TwoStepSetup({ enrolment, onClose, onDone }: SetupProps) {
  return (
    <Dialog
      open={enrolment !== null}
      onOpenChange={(open) => !open && onClose()}
      title="Set up two-step sign-in"
      description="Scan the QR code with your authenticator app, then enter the code that the app shows."
    >
      {enrolment && <SetupForm enrolment={enrolment} onDone={onDone} />}
    </Dialog>
  );
}

type FormProps = Pick<SetupProps, 'onDone'> & { enrolment: Enrolment };

function SetupForm({ enrolment: { secret, otpauth_uri }, onDone }: FormProps) {
  const user = useMe();
  const form = useForm({ resolver: zodResolver(totpCodeSchema), defaultValues: { code: '' } });
  const confirm = useMutation({
    mutationFn: ({ code }: { code: string }) => confirmTotp(code),
    onSuccess: ({ recovery_codes }) => onDone(recovery_codes),
    onError: (error) => {
      if (errorCode(error) !== 'INVALID_CREDENTIALS') return;
      const message =
        'This code is wrong. Check that your phone’s clock is right, and enter the current code.';
      form.setError('code', { message }, { shouldFocus: true });
    },
  });
  const failed = confirm.isError && errorCode(confirm.error) !== 'INVALID_CREDENTIALS';
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={form.handleSubmit((values) => confirm.mutate(values), focusFirstInvalid)}
    >
      {failed && <Notice tone="bad">{errorMessage(confirm.error)}</Notice>}
      <QrCode text={otpauth_uri} label={`QR code for ${user.email}`} />
      <div className="grid gap-2">
        <p className="text-sm text-muted">Can’t scan it? Enter this key in the app:</p>
        <div className="flex flex-wrap items-center gap-3">
          <code className="rounded-lg bg-sunken px-3 py-2 text-sm wrap-anywhere">
            {secret.match(/.{1,4}/g)!.join(' ')}
          </code>
          <Button
            type="button"
            size="sm"
            variant="secondary"
            onClick={() => void copyText(secret, 'Key copied', 'We couldn’t copy the key')}
          >
            <Copy aria-hidden />
            Copy key
          </Button>
        </div>
      </div>
      <Field label="Six-digit code" error={form.formState.errors.code?.message}>
        <Input autoComplete="one-time-code" inputMode="numeric" {...form.register('code')} />
      </Field>
      <Button type="submit" className="justify-self-start" busy={confirm.isPending}>
        Switch on
      </Button>
    </form>
  );
}

const QUIET_ZONE = 4;

/** A QR code, black on white in both themes, as cameras need it. Renders nothing if the text is too long for one. */
function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQrCode(text);
  if (!rows) return null;
  const size = rows.length + 2 * QUIET_ZONE;
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-52 max-w-full justify-self-center rounded-lg"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
