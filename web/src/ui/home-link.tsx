import { Link } from 'react-router';
import { cn } from '@/lib/cn';
import { Wordmark } from './wordmark';

type Props = { to: string; className?: string; reload?: boolean };

/** The wordmark as a link to the home page. */
export function HomeLink({ to, className, reload }: Props) {
  return (
    <Link to={to} reloadDocument={reload} className={cn('inline-flex rounded-md', className)}>
      <Wordmark />
    </Link>
  );
}
