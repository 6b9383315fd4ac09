/** The style of a chart's axes. */
export const chartAxis = { stroke: 'var(--muted)', fontSize: 12, tickLine: false, axisLine: false } as const;

/** The style of a chart's tooltip. */
export const chartTooltip = {
  background: 'var(--raised)',
  border: '1px solid var(--line)',
  borderRadius: 12,
  color: 'var(--ink)',
  fontSize: 14,
};
