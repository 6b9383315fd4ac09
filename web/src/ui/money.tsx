/** Formats paise as rupees: ₹1,999. Shows paise only if there are any. */
export function formatMoney(paise: number, currency = 'INR') {
  return new Intl.NumberFormat('en-IN', {
    style: 'currency',
    currency,
    minimumFractionDigits: paise % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(paise / 100);
}

/** Parses a typed rupee amount such as "4,999" or "₹ 4999.50" into paise. Returns null if it is not an amount. */
export function paiseOf(typed: string) {
  const text = typed.replace(/[₹,\s]/g, '');
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** Formats paise for a form field in rupees: "4999", "4999.50". */
export const rupeesOf = (paise: number) =>
  paise % 100 === 0 ? String(paise / 100) : (paise / 100).toFixed(2);

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
