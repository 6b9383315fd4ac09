/** The logo with the product's name. */
export function Wordmark() {
  return (
    <span className="inline-flex shrink-0 items-center gap-2.5 text-lg font-semibold tracking-tight whitespace-nowrap">
      <svg aria-hidden viewBox="0 0 32 32" className="size-8">
        <rect x="0.5" y="0.5" width="31" height="31" rx="8" fill="#0f172a" stroke="#334155" />
        <path
          d="M13 10l-6 6 6 6M19 10l6 6-6 6"
          fill="none"
          stroke="#06b6d4"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      Codementee
    </span>
  );
}
