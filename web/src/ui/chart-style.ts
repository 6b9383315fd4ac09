/** The look of the axes of a chart. */
export const chartAxis = { stroke: 'var(--muted)', fontSize: 12, tickLine: false, axisLine: false } as const;

/** The look of the box that shows the values under the pointer. */
export const chartTooltip = {
  background: 'var(--raised)',
  border: '1px solid var(--line)',
  borderRadius: 12,
  color: 'var(--ink)',
  fontSize: 14,
};
