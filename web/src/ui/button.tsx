import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

export const buttonVariants = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-lg font-medium whitespace-nowrap transition-colors select-none disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-accent text-on-accent hover:bg-accent-strong',
        secondary: 'border border-edge bg-card text-ink hover:bg-sunken',
        quiet: 'text-ink hover:bg-sunken',
        danger: 'bg-bad text-paper hover:bg-bad-strong',
        link: 'text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong',
      },
      size: { sm: 'h-9 px-3 text-sm', md: 'h-11 px-5 text-base', lg: 'h-13 px-7 text-lg', icon: 'size-10' },
      wide: { true: 'w-full' },
    },
    compoundVariants: [{ variant: 'link', className: 'h-auto! px-0!' }],
    defaultVariants: { variant: 'primary', size: 'md' },
  },
);

type Props = ComponentProps<'button'> &
  VariantProps<typeof buttonVariants> & { asChild?: boolean; busy?: boolean };

/** A button. While busy it stays focusable, ignores clicks and is announced as busy. */
export function Button({
  variant,
  size,
  wide,
  asChild,
  busy,
  className,
  children,
  onClick,
  ...props
}: Props) {
  const Tag = asChild ? Slot.Root : 'button';
  return (
    <Tag
      data-slot="button"
      {...(asChild ? {} : { type: props.type ?? 'button' })}
      {...(busy ? { 'aria-disabled': true, 'aria-busy': true } : {})}
      className={cn(buttonVariants({ variant, size, wide }), className)}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...props}
    >
      {busy ? (
        <>
          <Spinner />
          {children}
        </>
      ) : (
        children
      )}
    </Tag>
  );
}

function Spinner() {
  return (
    <span
      aria-hidden
      className="size-4 animate-spin rounded-full border-2 border-current border-t-transparent motion-reduce:animate-pulse"
    />
  );
}
