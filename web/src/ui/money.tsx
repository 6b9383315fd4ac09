import { moneyText } from '@/lib/money';

export function Money({
  paise,
  currency = 'INR',
  className,
}: {
  paise: number;
  currency?: string;
  className?: string;
}) {
  return <span className={className ?? 'tabular-nums'}>{moneyText(paise, currency)}</span>;
}
