import { Download, FileArchive, FileText } from 'lucide-react';
import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { downloadInvoice, invoiceKinds } from '@/domain/billing/invoice-list';
import { readFile } from '@/lib/api/client';
import { saveFile } from '@/lib/api/csv';
import { errorMessage } from '@/lib/api/errors';
import type { InvoiceRow } from '@/lib/api/types';
import { type Filter, useList } from '@/lib/list-url-state';
import { formatCalendarDate, platformToday } from '@/lib/time';
import { Button } from '@/ui/button';
import { byTime, type Column, TwoLineCell } from '@/ui/data-table/column';
import { DataTable } from '@/ui/data-table/data-table';
import { MenuItem } from '@/ui/menu';
import { Money } from '@/ui/money';

const MONTHS_OFFERED = 36;

const monthName = (month: string) => formatCalendarDate(`${month}-01`, { month: 'long', year: 'numeric' });

/** The month of a day and the months before it, as in "2026-11". */
function monthsUntil(today: string) {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: MONTHS_OFFERED }, (_, back) => {
    const date = new Date(Date.UTC(year, month - 1 - back, 1));
    return date.toISOString().slice(0, 7);
  });
}

const monthFilter = (): Filter => ({
  name: 'month',
  label: 'Month',
  options: monthsUntil(platformToday()).map((month) => ({ value: month, name: monthName(month) })),
});

const dayName = (date: string) =>
  formatCalendarDate(date, { day: 'numeric', month: 'short', year: 'numeric' });

const Amount = ({ paise }: { paise: number | null }) =>
  paise === null ? <span className="text-muted">None</span> : <Money paise={paise} />;

/** The tax of a document, in all its parts. */
const taxOf = ({ cgst, sgst, igst }: InvoiceRow) => (cgst === null ? null : cgst + (sgst ?? 0) + (igst ?? 0));

const taxColumns: Column<InvoiceRow>[] = [
  { header: 'Taxable', numeric: true, cell: (invoice) => <Amount paise={invoice.taxable} /> },
  { header: 'Tax', numeric: true, cell: (invoice) => <Amount paise={taxOf(invoice)} /> },
];

/** The tax columns are left out if no document shows tax, as those of a seller without a GSTIN. */
const columnsFor = (taxed: boolean): Column<InvoiceRow>[] => [
  {
    header: 'Number',
    cell: (invoice) => <TwoLineCell main={invoice.number} sub={invoiceKinds[invoice.kind]} />,
  },
  {
    header: 'Date',
    sort: byTime('issued_at'),
    cell: (invoice) => <span className="whitespace-nowrap">{dayName(invoice.issued_on)}</span>,
  },
  {
    header: 'Buyer',
    className: 'min-w-52',
    cell: (invoice) => (
      <TwoLineCell
        main={invoice.buyer_name}
        sub={[invoice.buyer_gstin, invoice.buyer_state].filter(Boolean).join(', ')}
      />
    ),
  },
  ...(taxed ? taxColumns : []),
  {
    header: 'Total',
    numeric: true,
    cell: (invoice) => (
      <>
        <Money paise={invoice.total} />
        {invoice.corrected_number && (
          <span className="block whitespace-nowrap text-muted">for {invoice.corrected_number}</span>
        )}
      </>
    ),
  },
];

const fail = (error: Error) => toast.error('The download failed', { description: errorMessage(error) });

/** All documents of a month as PDF, with a table of them, in one ZIP file. */
function ArchiveButton({ month }: { month: string }) {
  const download = useMutation({
    mutationFn: () =>
      readFile('/api/admin/invoices.zip', 'application/zip', `invoices-${month}.zip`, { month }),
    onSuccess: ({ file, name }) => saveFile(file, name),
    onError: fail,
  });
  return (
    <Button
      variant="secondary"
      size="sm"
      className="h-11!"
      busy={download.isPending}
      onClick={() => download.mutate()}
    >
      {!download.isPending && <FileArchive aria-hidden />}
      {monthName(month)} as ZIP
    </Button>
  );
}

/** Receipts, tax invoices and credit notes, by month. */
export function InvoiceTable() {
  const filter = monthFilter();
  const list = useList({ url: '/api/admin/invoices', sort: '-issued_at', filters: [filter] });
  const taxed = list.query.data?.items.some((invoice) => invoice.taxable !== null) ?? false;
  const download = useMutation({
    mutationFn: (invoice: InvoiceRow) => downloadInvoice(invoice.number, invoice.order_id, invoice.refund_id),
    onError: fail,
  });
  return (
    <div className="grid gap-4">
      <p className="flex flex-wrap items-center gap-3">
        <ArchiveButton month={list.address.chosen.month ?? filter.options![0]!.value} />
        <span className="text-sm text-muted">Every document as PDF, and a table of them as CSV.</span>
      </p>
      <DataTable
        what="invoices"
        list={list}
        columns={columnsFor(taxed)}
        rowName={(invoice) => invoice.number}
        actions={(invoice) => (
          <MenuItem onSelect={() => download.mutate(invoice)}>
            <Download aria-hidden /> Download PDF
          </MenuItem>
        )}
        empty={{
          icon: FileText,
          title: 'No invoices yet',
          text: 'A receipt or tax invoice appears here with each payment, and a credit note with each refund.',
        }}
      />
    </div>
  );
}
