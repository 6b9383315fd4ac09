/** One score out of five. */
export function Score({ value }: { value: number }) {
  return (
    <span className="font-semibold whitespace-nowrap tabular-nums">
      {Number.isInteger(value) ? value : value.toFixed(1)}
      <span className="font-normal text-muted"> / 5</span>
    </span>
  );
}
