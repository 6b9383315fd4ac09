/** Accesses browser storage, which may be blocked. Returns null if the access throws. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

export const readLocal = (key: string) => attempt(() => localStorage.getItem(key));

export const writeLocal = (key: string, value: string | null) =>
  attempt(() => (value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value)));

export const readTab = (key: string) => attempt(() => sessionStorage.getItem(key));

export const writeTab = (key: string, value: string | null) =>
  attempt(() => (value === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, value)));

export function deleteFromTab(prefix: string) {
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  });
}

/** The part of a Zod schema that is needed to read from storage. */
export type Schema<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } };

/** Reads JSON from this tab's storage. If it does not match the schema, deletes it and returns null. */
export function readTabJson<T>(key: string, schema: Schema<T>): T | null {
  const text = readTab(key);
  if (text === null) return null;
  const parsed = schema.safeParse(attempt(() => JSON.parse(text) as unknown));
  if (parsed.success) return parsed.data;
  writeTab(key, null);
  return null;
}
