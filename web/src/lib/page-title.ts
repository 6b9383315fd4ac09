import { useEffect } from 'react';

/** Names the window. */
export function usePageTitle(title: string) {
  useEffect(() => {
    document.title = title.startsWith('Codementee') ? title : `${title} · Codementee`;
  }, [title]);
}
