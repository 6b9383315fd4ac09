import { useSyncExternalStore } from 'react';
import { pageMeta } from '@/lib/page-meta';
import { paths } from '@/lib/paths';
import { TextLink } from './text-link';

const address = () => pageMeta('contact');

/** Whom to write to: the operator's address, which the server puts into the page; null while it is made ready. */
export const useContactAddress = () =>
  useSyncExternalStore(
    () => () => undefined,
    address,
    () => null,
  );

/** "Write to us", as a link to the page that says how. */
export const WriteToUs = ({ children = 'write to us' }: { children?: string }) => (
  <TextLink href={paths.contact}>{children}</TextLink>
);
