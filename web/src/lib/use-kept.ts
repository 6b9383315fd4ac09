import { useState } from 'react';
import { DRAFTS } from './session';
import { readTab, writeTab } from './storage';

/** A text that is kept in this tab until it is sent. Setting it to nothing forgets it. */
export function useKept(key: string) {
  const [text, setText] = useState(() => readTab(DRAFTS + key) ?? '');
  const keep = (next: string) => {
    writeTab(DRAFTS + key, next || null);
    setText(next);
  };
  return [text, keep] as const;
}
