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

const deleteFrom = (storage: Storage, prefix: string) => {
  for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
};

export const deleteFromTab = (prefix: string) => attempt(() => deleteFrom(sessionStorage, prefix));

export const deleteFromLocal = (prefix: string) => attempt(() => deleteFrom(localStorage, prefix));

/** The part of a Zod schema that is needed to read from storage. */
export type Schema<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } };

/** Reads JSON from storage. Deletes it and returns null if it does not match the schema. */
const readJson =
  (read: (key: string) => string | null, write: (key: string, value: null) => void) =>
  <T>(key: string, schema: Schema<T>): T | null => {
    const text = read(key);
    if (text === null) return null;
    const parsed = schema.safeParse(attempt(() => JSON.parse(text) as unknown));
    if (parsed.success) return parsed.data;
    write(key, null);
    return null;
  };

export const readTabJson = readJson(readTab, writeTab);
export const readLocalJson = readJson(readLocal, writeLocal);
