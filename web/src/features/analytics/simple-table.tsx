import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

type Props = { caption: string; head: string[]; rows: { key: string; cells: ReactNode[] }[] };

/** A small table whose first column names the row and whose other columns are numbers. Scrolls sideways if needed. */
export function SimpleTable({ caption, head, rows }: Props) {
  return (
    <div
      className="relative max-h-96 overflow-auto"
      role="region"
      aria-label={`${caption}, table`}
      tabIndex={0}
    >
      <table className="w-full text-xs sm:text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="text-muted">
            {head.map((name, index) => (
              <th
                key={name}
                scope="col"
                className={cn(
                  'sticky top-0 bg-card py-2 font-medium',
                  index === 0 ? 'pr-2 text-left' : 'pl-2 text-right whitespace-nowrap sm:pl-3',
                )}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map(({ key, cells: [name, ...values] }) => (
            <tr key={key}>
              <th scope="row" className="py-2 pr-2 text-left font-normal">
                {name}
              </th>
              {values.map((value, index) => (
                <td
                  key={head[index + 1]}
                  className="py-2 pl-2 text-right whitespace-nowrap tabular-nums sm:pl-3"
                >
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
