import { useEffect, useState } from 'react';

/** A value that follows after it has kept still for a moment, so that not every key pressed asks the server. */
export function useSettled<T>(value: T, after = 300) {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), after);
    return () => clearTimeout(timer);
  }, [value, after]);
  return settled;
}
