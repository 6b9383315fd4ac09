/** Browser storage that may be closed to us (private windows, policies): reads answer null, writes are dropped. */
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

export function forgetTab(prefix: string) {
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  });
}
