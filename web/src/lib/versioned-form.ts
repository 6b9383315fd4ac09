import { useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import { ApiError } from './api/errors';
import { changedFields } from './persisted-draft';

/** A form's values as displayed: text by label. */
export type Description = Record<string, string>;

export type EditConflict = {
  /** Fields that the user changed and whose saved value differs. */
  differences: { label: string; theirs: string; mine: string }[];
  /** Fields that someone else changed and the user did not. */
  followed: { label: string; theirs: string }[];
};

/** Returns the current record from a 412 STALE_VERSION; null for any other error. */
export const staleRecord = <R>(error: unknown): R | null =>
  error instanceof ApiError && error.code === 'STALE_VERSION' ? ((error.body.current as R) ?? null) : null;

/** Compares an edit with the changes that were saved since it began. */
export function compareEdits(base: Description, theirs: Description, mine: Description): EditConflict {
  const labels = Object.keys(theirs).filter((label) => theirs[label] !== mine[label]);
  return {
    differences: labels
      .filter((label) => mine[label] !== base[label])
      .map((label) => ({ label, theirs: theirs[label]!, mine: mine[label] ?? '' })),
    followed: labels
      .filter((label) => mine[label] === base[label])
      .map((label) => ({ label, theirs: theirs[label]! })),
  };
}

type Options<R, T> = {
  /** The record as it was loaded; null if the form adds one. */
  record: R | null;
  toValues: (record: R) => T;
  describe: (values: T) => Description;
};

/**
 * Tracks the version of the record that an edit is based on. If a save is refused because that version is outdated,
 * unedited fields follow the saved record, the user's input stays, and `conflict` describes the differences. The next
 * save replaces the version that `conflict` shows.
 */
export function useVersionedForm<R extends { version: number }, T extends FieldValues>(
  form: UseFormReturn<T>,
  { record, toValues, describe }: Options<R, T>,
) {
  const [base, setBase] = useState(record);
  const [conflict, setConflict] = useState<EditConflict | null>(null);
  // A refetch may load a newer record; an edit in progress keeps the version that it is based on.
  if (record && base && record.version !== base.version && !form.formState.isDirty && !conflict)
    setBase(record);

  /** Handles a 412 STALE_VERSION. Returns false for any other error. */
  function onStale(error: unknown) {
    const current = staleRecord<R>(error);
    if (!current || !base) return false;
    const mine = form.getValues();
    const before = toValues(base);
    const values = toValues(current);
    setConflict(compareEdits(describe(before), describe(values), describe(mine)));
    setBase(current);
    form.reset(values as DefaultValues<T>);
    const kept = { ...values, ...changedFields<T>(mine, before) };
    form.reset(kept as DefaultValues<T>, { keepDefaultValues: true });
    return true;
  }

  return {
    base,
    version: base?.version,
    conflict,
    onStale,
    takeTheirs: () => {
      if (base) form.reset(toValues(base) as DefaultValues<T>);
      setConflict(null);
    },
    settle: () => setConflict(null),
  };
}
