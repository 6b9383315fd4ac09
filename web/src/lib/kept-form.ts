import { useEffect } from 'react';
import { type DefaultValues, type FieldValues, type UseFormReturn, useWatch } from 'react-hook-form';
import { DRAFTS } from './session';
import { readTabJson, writeTab } from './storage';
import { z } from './zod';

const storageKey = (key: string) => `${DRAFTS}${key}`;

export const forgetKept = (key: string) => writeTab(storageKey(key), null);

/** Keeps what is typed into a form in this tab until it is sent: over a reload, a lost connection, an ended session. */
export function useKeptForm<T extends FieldValues>(form: UseFormReturn<T>, key: string) {
  useEffect(() => {
    const kept = readTabJson(storageKey(key), z.record(z.string(), z.unknown()));
    if (kept) form.reset({ ...form.getValues(), ...kept } as DefaultValues<T>, { keepDefaultValues: true });
  }, [form, key]);
  const values = useWatch({ control: form.control });
  const { isDirty } = form.formState;
  useEffect(() => {
    if (isDirty) writeTab(storageKey(key), JSON.stringify(values));
  }, [values, isDirty, key]);
}
