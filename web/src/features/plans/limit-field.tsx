import { useFormContext, useWatch } from 'react-hook-form';
import type { LimitKey } from '@/lib/api/types';
import { Checkbox } from '@/ui/checkbox';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import type { PlanValues } from './plan-schema';

/** How many units of a kind a plan holds, or no limit. */
export function LimitField({ kind, label }: { kind: LimitKey; label: string }) {
  const { register, control, setValue, formState } = useFormContext<PlanValues>();
  const unlimited = useWatch({ control, name: `limits.${kind}.unlimited` });
  const error = formState.errors.limits?.[kind];
  return (
    <div className="grid content-start gap-2">
      <Field label={label} error={error?.message ?? error?.root?.message}>
        <Input
          inputMode="numeric"
          autoComplete="off"
          disabled={unlimited}
          placeholder={unlimited ? 'Unlimited' : undefined}
          aria-invalid={error ? true : undefined}
          {...register(`limits.${kind}.units`)}
        />
      </Field>
      <Checkbox
        label="Unlimited"
        aria-label={`${label}: unlimited`}
        checked={unlimited}
        onCheckedChange={(on) => {
          setValue(`limits.${kind}.unlimited`, on === true, { shouldValidate: formState.isSubmitted });
          if (on === true) setValue(`limits.${kind}.units`, '');
        }}
      />
    </div>
  );
}
