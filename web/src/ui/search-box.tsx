import { Search } from 'lucide-react';
import { cn } from '@/lib/cn';
import { controlLook } from './input';

type Props = { label: string; value: string; onChange: (value: string) => void; className?: string };

export function SearchBox({ label, value, onChange, className }: Props) {
  return (
    <label className={cn('relative block', className)}>
      <span className="sr-only">{label}</span>
      <Search aria-hidden className="absolute top-1/2 left-3.5 size-4 -translate-y-1/2 text-muted" />
      <input
        type="search"
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={cn(controlLook, 'h-11 indent-7')}
      />
    </label>
  );
}
