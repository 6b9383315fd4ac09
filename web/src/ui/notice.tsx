import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

const tones = {
  info: { className: 'border-accent/40 bg-accent-soft', iconClassName: 'text-accent', icon: Info },
  good: { className: 'border-good/40 bg-good-soft', iconClassName: 'text-good', icon: CircleCheck },
  warn: { className: 'border-warn/40 bg-warn-soft', iconClassName: 'text-warn', icon: TriangleAlert },
  bad: { className: 'border-bad/40 bg-bad-soft', iconClassName: 'text-bad', icon: CircleAlert },
};

type Props = { tone?: keyof typeof tones; title?: ReactNode; children?: ReactNode; action?: ReactNode };

/** A message that stays on the page. Screen readers announce errors immediately. */
export function Notice({ tone = 'info', title, children, action }: Props) {
  const { className, iconClassName, icon: Icon } = tones[tone];
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={cn('flex gap-3 rounded-xl border p-4', className)}
    >
      <Icon aria-hidden className={cn('mt-0.5 size-5 shrink-0', iconClassName)} />
      <div className="grid min-w-0 flex-1 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-sm">{children}</div>}
        {action && <div className="mt-2 flex flex-wrap gap-3">{action}</div>}
      </div>
    </div>
  );
}
