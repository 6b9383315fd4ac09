/**
 * Receipts, tax invoices and credit notes, as PDF and as data.
 *
 * <p>Invariants: an order whose plan was granted has one receipt or tax invoice, issued in the transaction that settles
 * it, and each of its processed refunds has one credit note. Numbers of a series run without a gap in a financial year.
 * An issued document never changes: its facts are copied, and triggers refuse updates and deletes. The credit notes of
 * an invoice never exceed it; after a full refund they add up to it exactly, in total and for each tax.
 */
@NullMarked
@NamedInterface("invoices")
package com.codementee.billing.invoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
