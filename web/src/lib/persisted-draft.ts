import { useCallback, useEffect, useRef, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import { fingerprint } from './api/idempotency';
import { now } from './time';
import { readLocal, readTab, type Schema, writeLocal, writeTab } from './storage';

/** Unsent input: the values, when they were saved, and the version of the record that they change. */
export type Draft<T> = { values: T; saved_at: string; version: string | null };

type DraftLocation<T> = {
  /** Unique per user and record. It must not change while the component is mounted. */
  key: string;
  /** A stored draft that does not match is deleted. */
  schema: Schema<T>;
  /** A tab's draft is deleted with the tab. All tabs share a draft on the device. */
  storage: 'tab' | 'device';
};

const WRITE_DELAY_MS = 400;

/** Drafts that the browser refused to store. They last until the page is unloaded. */
const inMemory = new Map<string, Draft<unknown>>();

type TabMessage = { key: string; draft: unknown };

// There is no document during prerendering, where an open channel would keep the process alive.
const channel = typeof document === 'undefined' ? null : new BroadcastChannel('codementee.drafts');

function parseDraft<T>(value: unknown, schema: Schema<T>): Draft<T> | null {
  const { values, saved_at, version } = (value ?? {}) as Partial<Draft<unknown>>;
  const parsed = schema.safeParse(values);
  if (!parsed.success || typeof saved_at !== 'string' || Number.isNaN(Date.parse(saved_at))) return null;
  return { values: parsed.data, saved_at, version: typeof version === 'string' ? version : null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Returns the stored draft, or null. Deletes a draft that is damaged or was written by an incompatible version. */
export function readDraft<T>({ key, schema, storage }: DraftLocation<T>): Draft<T> | null {
  const text = storage === 'tab' ? readTab(key) : readLocal(key);
  if (text === null) return parseDraft(inMemory.get(key), schema);
  const draft = parseDraft(parseJson(text), schema);
  if (!draft) removeStored({ key, storage });
  return draft;
}

/** Stores a draft. Returns false if the browser refuses; the draft is then kept in memory. */
export function writeDraft<T>(location: Pick<DraftLocation<T>, 'key' | 'storage'>, draft: Draft<T>): boolean {
  const { key, storage } = location;
  const write = storage === 'tab' ? writeTab : writeLocal;
  const stored = write(key, JSON.stringify(draft)) !== null;
  if (stored) inMemory.delete(key);
  else inMemory.set(key, draft);
  return stored;
}

function removeStored({ key, storage }: Pick<DraftLocation<unknown>, 'key' | 'storage'>) {
  inMemory.delete(key);
  (storage === 'tab' ? writeTab : writeLocal)(key, null);
}

/** Deletes a draft that was sent or discarded, and tells the other tabs. */
export function deleteDraft(location: Pick<DraftLocation<unknown>, 'key' | 'storage'>) {
  removeStored(location);
  channel?.postMessage({ key: location.key, draft: null } satisfies TabMessage);
}

/**
 * Keeps unsent input in browser storage, so it survives a reload, a lost connection and an expired session. Writes are
 * debounced, and flushed when the page is hidden or the component unmounts. `otherTab` holds a newer draft from another
 * tab, which this tab does not overwrite until the user has chosen one. `endedElsewhere` is set while this tab shows a
 * draft that was sent or discarded in another tab.
 */
export function usePersistedDraft<T>(location: DraftLocation<T>) {
  const { key, schema, storage } = location;
  const [initial] = useState(() => readDraft(location));
  const [draft, setDraft] = useState(initial);
  const [restored, setRestored] = useState(initial !== null);
  const [isStored, setStored] = useState(true);
  const [otherTab, setOtherTab] = useState<Draft<T> | null>(null);
  const [ended, setEnded] = useState(false);
  const pending = useRef<{ draft: Draft<T> | null } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastSeen = useRef(initial?.saved_at ?? null);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (!pending.current) return;
    const place = { key, schema, storage };
    const existing = storage === 'device' ? readDraft(place) : null;
    if (existing && existing.saved_at !== lastSeen.current) {
      setStored(false);
      return setOtherTab(existing);
    }
    const { draft: next } = pending.current;
    pending.current = null;
    lastSeen.current = next?.saved_at ?? null;
    if (!next) return deleteDraft(place);
    setStored(writeDraft(place, next));
    channel?.postMessage({ key, draft: next } satisfies TabMessage);
  }, [key, schema, storage]);

  const schedule = useCallback(
    (next: Draft<T> | null) => {
      setDraft(next);
      pending.current = { draft: next };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, WRITE_DELAY_MS);
    },
    [flush],
  );

  useFlushOnHide(flush);
  const hasDraft = draft !== null;
  const onOtherTab = useCallback(
    (theirs: Draft<T> | null) => {
      setOtherTab(theirs);
      setEnded(theirs === null && hasDraft);
    },
    [hasDraft],
  );
  useOtherTabs(key, schema, onOtherTab);
  useUnloadWarning(hasDraft && !isStored);

  /** Stores the values after a short delay. Null means unchanged: the stored draft is deleted. */
  const save = useCallback(
    (values: T | null, version: string | null = null) =>
      schedule(values === null ? null : { values, version, saved_at: new Date(now()).toISOString() }),
    [schedule],
  );

  const discard = useCallback(() => {
    clearTimeout(timer.current);
    pending.current = null;
    lastSeen.current = null;
    deleteDraft({ key, storage });
    setDraft(null);
    setRestored(false);
    setOtherTab(null);
    setEnded(false);
    setStored(true);
  }, [key, storage]);

  /** Keeps this tab's draft instead of the other tab's, or even though it was sent or discarded there. */
  const keepMine = useCallback(() => {
    if (ended) {
      setEnded(false);
      setRestored(false);
      return schedule(draft);
    }
    if (!otherTab) return;
    lastSeen.current = otherTab.saved_at;
    setOtherTab(null);
    flush();
  }, [ended, draft, schedule, otherTab, flush]);

  /** Uses the other tab's draft instead of this tab's. */
  const takeOther = useCallback(() => {
    if (!otherTab) return;
    clearTimeout(timer.current);
    pending.current = null;
    lastSeen.current = otherTab.saved_at;
    setDraft(otherTab);
    setStored(true);
    setOtherTab(null);
  }, [otherTab]);

  const dismiss = useCallback(() => setRestored(false), []);
  return {
    ...{ draft, initial, restored, isStored, otherTab, endedElsewhere: ended && hasDraft },
    ...{ save, discard, keepMine, takeOther, dismiss },
  };
}

export type PersistedDraft<T> = ReturnType<typeof usePersistedDraft<T>>;

function useFlushOnHide(flush: () => void) {
  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onHide);
      flush();
    };
  }, [flush]);
}

function useOtherTabs<T>(key: string, schema: Schema<T>, onDraft: (draft: Draft<T> | null) => void) {
  useEffect(() => {
    const onMessage = ({ data }: MessageEvent<TabMessage>) => {
      if (data.key !== key) return;
      const draft = parseDraft(data.draft, schema);
      if (draft || data.draft === null) onDraft(draft);
    };
    channel?.addEventListener('message', onMessage);
    return () => channel?.removeEventListener('message', onMessage);
  }, [key, schema, onDraft]);
}

/** Asks before the page is closed while it contains input that could not be stored. */
function useUnloadWarning(active: boolean) {
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [active]);
}

/** Returns the fields whose values differ from the record's, or null if there are none. */
export function changedFields<T extends object>(values: T, record: T): Partial<T> | null {
  const names = (Object.keys(values) as (keyof T)[]).filter(
    (name) => JSON.stringify(values[name]) !== JSON.stringify(record[name]),
  );
  return names.length === 0
    ? null
    : (Object.fromEntries(names.map((name) => [name, values[name]])) as Partial<T>);
}

/**
 * Persists the changed fields of a form. `record` holds the server's values; when it changes, the fields that the user
 * has not edited follow, so saving does not revert another user's changes.
 */
export function usePersistedForm<T extends FieldValues>(
  form: UseFormReturn<T>,
  draft: PersistedDraft<Partial<T>>,
  record: Partial<T>,
) {
  const version = fingerprint(record);
  const { save, discard, takeOther, otherTab } = draft;
  const [initial] = useState(draft.draft);
  const [isStale] = useState(
    () => initial !== null && initial.version !== null && initial.version !== version,
  );
  const current = useRef<Partial<T>>({});

  const apply = useCallback(
    (changed: Partial<T>) => {
      form.reset(current.current as DefaultValues<T>);
      form.reset({ ...current.current, ...changed } as DefaultValues<T>, { keepDefaultValues: true });
    },
    [form],
  );

  const isFirst = useRef(true);
  useEffect(() => {
    const changed = isFirst.current
      ? initial?.values
      : changedFields<Partial<T>>(form.getValues(), current.current);
    isFirst.current = false;
    current.current = record;
    apply(changed ?? {});
    // The version identifies the record, which is a new object at each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [form, version, apply]);

  useEffect(() => {
    const subscription = form.watch((values, { name }) => {
      // A reset has no field name and is not user input.
      if (name) save(changedFields(values as Partial<T>, current.current), version);
    });
    return () => subscription.unsubscribe();
  }, [form, save, version]);

  return {
    ...draft,
    isStale,
    discard: () => {
      discard();
      apply({});
    },
    takeOther: () => {
      apply(otherTab?.values ?? {});
      takeOther();
    },
  };
}

const textSchema: Schema<string> = {
  safeParse: (value) => (typeof value === 'string' ? { success: true, data: value } : { success: false }),
};

/** Keeps a text in this tab until it is sent. Setting it to '' deletes it. The third element is for DraftNotice. */
export function usePersistedText(key: string) {
  const persisted = usePersistedDraft({ key, schema: textSchema, storage: 'tab' });
  const { draft, save, dismiss } = persisted;
  const setText = (text: string) => {
    if (!text) dismiss();
    save(text || null);
  };
  return [draft?.values ?? '', setText, { ...persisted, isStale: false }] as const;
}
