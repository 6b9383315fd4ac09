import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { billingDetailsQuery, gstStatesQuery } from '@/domain/queries';
import type { BillingDetails } from '@/lib/api/types';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { z } from '@/lib/zod';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/form/checkbox';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/form/field';
import { Input, Select, Textarea } from '@/ui/form/input';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';

const fields = ['billing.state', 'billing.name', 'billing.gstin', 'billing.address'] as const;

const required = (message: string) => z.string().check(z.trim(), z.minLength(1, message));

const schema = (business: boolean) =>
  z.object({
    billing: z.object({
      state: required('Choose your state'),
      name: business
        ? required('Enter the business name').check(z.maxLength(100, 'Use at most 100 characters'))
        : z.string(),
      gstin: z.string(),
      address: z.string().check(z.maxLength(300, 'Use at most 300 characters')),
    }),
  });

type BillingInput = z.infer<ReturnType<typeof schema>>;

/** A private buyer's invoice has the state only. */
const toDetails = ({ billing }: BillingInput, business: boolean): BillingDetails =>
  business
    ? {
        state: billing.state,
        name: billing.name,
        gstin: billing.gstin.trim() || null,
        address: billing.address.trim() || null,
      }
    : { state: billing.state, name: null, gstin: null, address: null };

type Props = {
  /** Creates the order and leaves for the payment page. */
  onSubmit: (billing: BillingDetails) => Promise<void>;
  /** Called with an error that belongs to no field of this form. */
  onRefused: (error: Error) => void;
  onClose: () => void;
};

/** Asks for the details of the tax invoice before the payment. Starts with those of the user's latest order. */
export function BillingDialog(props: Props) {
  const states = useQuery(gstStatesQuery);
  const last = useQuery({ ...billingDetailsQuery, staleTime: 0, gcTime: 0 });
  const failed = states.isLoadingError ? states : last.isLoadingError ? last : null;
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title="Details for your invoice"
      description="The tax invoice must name the state you live in."
    >
      {failed && <ErrorState error={failed.error!} onRetry={() => void failed.refetch()} />}
      {!failed && (states.isPending || last.isPending) && <LoadingCards count={1} height="h-40" />}
      {states.data && last.isSuccess && <BillingForm states={states.data} last={last.data} {...props} />}
    </Dialog>
  );
}

type FormProps = Props & { states: { code: string; name: string }[]; last: BillingDetails | null };

function BillingForm({ states, last, onSubmit, onRefused, onClose }: FormProps) {
  const [business, setBusiness] = useState(Boolean(last?.name ?? last?.gstin));
  const form = useForm<BillingInput>({
    resolver: zodResolver(schema(business)),
    defaultValues: {
      billing: {
        state: last?.state ?? '',
        name: last?.name ?? '',
        gstin: last?.gstin ?? '',
        address: last?.address ?? '',
      },
    },
  });
  const errors = form.formState.errors.billing;

  const submit = async (input: BillingInput) => {
    try {
      await onSubmit(toDetails(input, business));
    } catch (error) {
      if (!setServerErrors(error, fields, form.setError)) onRefused(error as Error);
    }
  };

  return (
    <form noValidate className="grid gap-5" onSubmit={form.handleSubmit(submit, focusFirstInvalid)}>
      <Field label="State" error={errors?.state?.message}>
        <Select {...form.register('billing.state')}>
          <option value="">Choose a state</option>
          {states.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        checked={business}
        onCheckedChange={(checked) => setBusiness(checked === true)}
        label="I’m buying for a business"
      />
      {business && (
        <>
          <Field label="Business name" error={errors?.name?.message}>
            <Input autoComplete="organization" maxLength={100} {...form.register('billing.name')} />
          </Field>
          <Field
            label="GSTIN"
            optional
            error={errors?.gstin?.message}
            hint="15 characters, such as 29ABCDE1234F1Z5"
          >
            <Input
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={20}
              {...form.register('billing.gstin')}
            />
          </Field>
          <Field label="Address" optional error={errors?.address?.message}>
            <Textarea
              rows={3}
              autoComplete="street-address"
              maxLength={300}
              {...form.register('billing.address')}
            />
          </Field>
        </>
      )}
      <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
        <Button variant="secondary" onClick={onClose}>
          Close
        </Button>
        <Button type="submit" busy={form.formState.isSubmitting || form.formState.isSubmitSuccessful}>
          Continue to payment
        </Button>
      </div>
    </form>
  );
}
