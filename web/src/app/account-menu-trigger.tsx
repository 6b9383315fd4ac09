import type { ComponentProps } from 'react';
import { useMe } from '@/domain/me';
import { Avatar } from '@/ui/avatar';

const roleLabels = { mentor: 'Mentor', admin: 'Admin' };

/** Shows the user and opens the account menu. */
export function AccountButton(props: ComponentProps<'button'>) {
  const user = useMe();
  return (
    <button
      {...props}
      type="button"
      className="flex w-full items-center gap-3 rounded-xl p-1.5 text-left hover:bg-sunken"
    >
      <Avatar name={user.name} />
      <span className="sr-only">Account: </span>
      <span className="sr-only min-w-0 lg:not-sr-only">
        <span className="block truncate font-medium">{user.name}</span>
        <span className="block truncate text-sm text-muted">
          {user.role === 'mentee' ? (user.plan_name ?? 'Free Tier') : roleLabels[user.role]}
        </span>
      </span>
    </button>
  );
}
