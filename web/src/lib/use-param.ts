import { useSearchParams } from 'react-router';

/** One of a few values kept in the address, so that a reload and a shared link show the same thing. */
export function useParam<T extends string>(name: string, values: readonly T[], fallback: T) {
  const [params, setParams] = useSearchParams();
  const value = values.find((one) => one === params.get(name)) ?? fallback;
  const set = (next: string) => {
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (next === fallback) after.delete(name);
      else after.set(name, next);
      return after;
    });
  };
  return [value, set] as const;
}
