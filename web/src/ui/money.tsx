/** Formats paise as rupees: ₹1,999. Shows paise only if there are any. */
export function formatMoney(paise: number, currency = 'INR') {
  return new Intl.NumberFormat('en-IN', {
    style: 'currency',
    currency,
    minimumFractionDigits: paise % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(paise / 100);
}

export function Money({
  paise,
  currency = 'INR',
  className,
}: {
  paise: number;
  currency?: string;
  className?: string;
}) {
  return <span className={className ?? 'tabular-nums'}>{formatMoney(paise, currency)}</span>;
}
