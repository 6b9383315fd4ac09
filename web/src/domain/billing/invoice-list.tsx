import { queryOptions, useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { toast } from 'sonner';
import { getAll, readFile } from '@/lib/api/client';
import { saveFile } from '@/lib/api/csv';
import { errorMessage } from '@/lib/api/errors';
import { queryKeys } from '@/lib/api/query-keys';
import type { Invoice, InvoiceKind } from '@/lib/api/types';
import { Button } from '@/ui/button';

/** The documents of all orders of the signed-in user, latest first. */
export const ownInvoicesQuery = queryOptions({
  queryKey: queryKeys.ownInvoices,
  queryFn: ({ signal }) => getAll('/api/payment/invoices', { signal }),
});

export const invoiceKinds: Record<InvoiceKind, string> = {
  receipt: 'Receipt',
  tax_invoice: 'Tax invoice',
  credit_note: 'Credit note',
};

/** The API path of a document's PDF. */
const pdfUrl = (orderId: string, refundId: string | null) =>
  `/api/payment/orders/${orderId}/${refundId ? `credit-notes/${refundId}` : 'invoice'}`;

export const downloadInvoice = async (number: string, orderId: string, refundId: string | null) => {
  const { file, name } = await readFile(
    pdfUrl(orderId, refundId),
    'application/pdf',
    `${number.replaceAll('/', '-')}.pdf`,
  );
  saveFile(file, name);
};

function InvoiceButton({ invoice }: { invoice: Invoice }) {
  const { number, order_id, credit } = invoice;
  const download = useMutation({
    mutationFn: () => downloadInvoice(number, order_id, credit?.refund_id ?? null),
    onError: (error) => toast.error('The download failed', { description: errorMessage(error) }),
  });
  return (
    <Button variant="secondary" size="sm" busy={download.isPending} onClick={() => download.mutate()}>
      {!download.isPending && <Download aria-hidden />}
      {invoiceKinds[invoice.kind]} <span className="font-normal text-muted">{number}</span>
    </Button>
  );
}

/** A button for each document, which downloads its PDF. */
export function InvoiceButtons({ invoices }: { invoices: Invoice[] }) {
  return (
    <ul aria-label="Documents" className="flex flex-wrap gap-2">
      {invoices.map((invoice) => (
        <li key={invoice.id}>
          <InvoiceButton invoice={invoice} />
        </li>
      ))}
    </ul>
  );
}
