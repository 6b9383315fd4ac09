import { Fragment, useId, useState } from 'react';
import type { AuditEntry } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { fieldLabel, shortId } from './audit-words';

const SHOWN = 4;

/** Fields whose value is an amount in paise. */
const amounts = new Set(['price', 'amount']);

type Fields = Record<string, unknown>;

/** What an action changed: each field with its value before and after. */
export function EntryChanges({ entry }: { entry: AuditEntry }) {
  const [all, setAll] = useState(false);
  const id = useId();
  const before = (entry.before ?? {}) as Fields;
  const after = (entry.after ?? {}) as Fields;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => (before[name] ?? after[name] ?? null) !== null,
  );
  if (names.length === 0) return <span className="text-muted">None</span>;
  const shown = all ? names : names.slice(0, SHOWN);
  return (
    <div className="grid justify-items-start gap-1">
      <dl id={id} className="grid gap-1 text-sm">
        {shown.map((name) => (
          <div key={name} className="wrap-anywhere">
            <dt className="inline text-muted">{fieldLabel(name)}: </dt>
            <dd className="inline">
              <Change
                name={name}
                before={before[name]}
                after={after[name]}
                replaces={name in before && name in after}
              />
            </dd>
          </div>
        ))}
      </dl>
      {names.length > SHOWN && (
        <Button
          variant="quiet"
          size="sm"
          className="-ml-3"
          aria-expanded={all}
          aria-controls={id}
          onClick={() => setAll(!all)}
        >
          {all ? 'Show fewer' : `Show all ${names.length} fields`}
        </Button>
      )}
    </div>
  );
}

type ChangeProps = { name: string; before: unknown; after: unknown; replaces: boolean };

function Change({ name, before, after, replaces }: ChangeProps) {
  if (!replaces) return <Value name={name} value={after ?? before} />;
  return (
    <>
      <del className="text-muted decoration-muted/60">
        <span className="sr-only">from </span>
        <Value name={name} value={before} />
      </del>{' '}
      <span aria-hidden className="text-muted">
        →
      </span>{' '}
      <ins className="no-underline">
        <span className="sr-only">to </span>
        <Value name={name} value={after} />
      </ins>
    </>
  );
}

function Values({ name, values }: { name: string; values: unknown[] }) {
  if (values.length === 0) return <>none</>;
  return values.map((value, at) => (
    <Fragment key={at}>
      {at > 0 && ', '}
      <Value name={name} value={value} />
    </Fragment>
  ));
}

function Value({ name, value }: { name: string; value: unknown }) {
  if (value === null || value === undefined) return <>none</>;
  if (typeof value === 'boolean') return <>{value ? 'yes' : 'no'}</>;
  if (typeof value === 'number')
    return amounts.has(name) ? <Money paise={value} currency="INR" /> : <>{value}</>;
  if (Array.isArray(value)) return <Values name={name} values={value} />;
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(([key, part]) => `${fieldLabel(key)} ${part ?? 'unlimited'}`);
    return <>{parts.join(', ')}</>;
  }
  const text = String(value);
  if (name.endsWith('_at')) return <DateTime at={text} />;
  if (/(^|_)id$/.test(name)) return <span className="font-mono text-xs">{shortId(text)}</span>;
  return <>{text.replaceAll('_', ' ')}</>;
}
