import { cva, type VariantProps } from 'class-variance-authority';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

export const badgeVariants = cva(
  'inline-flex items-center gap-1.5 px-2.5 py-0.5 text-xs font-medium [&_svg]:size-3.5 [&_svg]:shrink-0',
  {
    variants: {
      /** For user-written text, which wraps because it may be wider than a phone. */
      named: { true: 'max-w-full rounded-2xl wrap-anywhere', false: 'rounded-full whitespace-nowrap' },
      tone: {
        plain: 'bg-sunken text-muted ring-1 ring-line ring-inset',
        accent: 'bg-accent-soft text-accent',
        good: 'bg-good-soft text-good',
        warn: 'bg-warn-soft text-warn',
        bad: 'bg-bad-soft text-bad',
        product: 'bg-product-soft text-product',
        unicorn: 'bg-unicorn-soft text-unicorn',
        startup: 'bg-startup-soft text-startup',
        service: 'bg-service-soft text-service',
      },
    },
    defaultVariants: { tone: 'plain', named: false },
  },
);

type Props = VariantProps<typeof badgeVariants> & { children: ReactNode; className?: string };

export function Badge({ tone, named, className, children }: Props) {
  return <span className={cn(badgeVariants({ tone, named }), className)}>{children}</span>;
}
