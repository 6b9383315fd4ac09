package com.codementee.billing.invoices;

import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for issued documents and their counters, and for the data of orders and refunds that documents copy. */
interface InvoiceStore {

    /** The columns of an {@link Invoice}. */
    String COLUMNS = """
        i.id, i.kind, i.number, i.order_id, i.issued_at, i.issued_on,
               i.seller_name, i.seller_address, i.seller_state_code, i.seller_state_name, i.seller_gstin,
               i.buyer_name, i.buyer_address, i.buyer_state_code, i.buyer_state_name, i.buyer_gstin,
               i.plan_name, i.duration_months, i.currency, i.payment_id, i.paid_at, i.total,
               i.tax_sac, i.tax_rate, i.tax_place_code, i.tax_place_name, i.tax_taxable, i.tax_cgst, i.tax_sgst,
               i.tax_igst, i.tax_round_off, i.credit_refund_id, i.credit_invoice_number, i.credit_invoice_date
        """;

    /**
     * A settled order.
     *
     * @param buyerName the name for the invoice, or the order's
     */
    record InvoiceableOrder(UUID id, long total, String buyerName, @Nested("billing") BillingDetails billing,
            @Nested Invoice.Purchase purchase) {}

    /** A processed refund. */
    record CreditableRefund(UUID id, long amount) {}

    /**
     * Locks an order whose plan was granted until the transaction ends. Empty for any other order: if the payment was
     * refunded before the plan was granted, nothing was supplied.
     */
    @SqlQuery("""
        SELECT o.id, o.amount AS total, coalesce(o.billing_name, o.name) AS buyer_name,
               o.billing_name, o.billing_address, o.billing_state, o.billing_gstin,
               o.plan_name, o.duration_months, o.currency, o.razorpay_payment_id AS payment_id, o.paid_at
          FROM plan_order o
         WHERE o.id = :orderId AND o.paid_at IS NOT NULL
           AND EXISTS (SELECT FROM membership m WHERE m.order_id = o.id)
           FOR UPDATE OF o
        """)
    Optional<InvoiceableOrder> lockGrantedOrder(UUID orderId);

    /** Lists the processed refunds of an order that have no credit note, in the order in which they ended. */
    @SqlQuery("""
        SELECT r.id, r.amount
          FROM refund r
         WHERE r.order_id = :orderId AND r.status = 'processed'
           AND NOT EXISTS (SELECT FROM invoice i WHERE i.credit_refund_id = r.id)
         ORDER BY r.processed_at, r.id
        """)
    List<CreditableRefund> listRefundsWithoutCreditNote(UUID orderId);

    @SqlQuery("SELECT order_id FROM refund WHERE id = :refundId")
    UUID findOrderOfRefund(UUID refundId);

    /** Takes the next number of a series and locks its counter until the transaction ends. */
    @SqlQuery("""
        INSERT INTO invoice_counter AS c (series, financial_year, last_serial)
        VALUES (:series, :financialYear, 1)
        ON CONFLICT (series, financial_year) DO UPDATE SET last_serial = c.last_serial + 1
        RETURNING last_serial
        """)
    int nextSerial(String series, int financialYear);

    @SqlUpdate("""
        INSERT INTO invoice (id, kind, series, financial_year, serial, number, order_id, issued_at, issued_on,
               seller_name, seller_address, seller_state_code, seller_state_name, seller_gstin,
               buyer_name, buyer_address, buyer_state_code, buyer_state_name, buyer_gstin,
               plan_name, duration_months, currency, payment_id, paid_at, total,
               tax_sac, tax_rate, tax_place_code, tax_place_name, tax_taxable, tax_cgst, tax_sgst, tax_igst,
               tax_round_off, credit_refund_id, credit_invoice_number, credit_invoice_date)
        VALUES (:id, :kind, :series, :financialYear, :serial, :number, :orderId, :issuedAt, :issuedOn,
               :seller.name, :seller.address, :seller.state?.code, :seller.state?.name, :seller.gstin,
               :buyer.name, :buyer.address, :buyer.state?.code, :buyer.state?.name, :buyer.gstin,
               :purchase.planName, :purchase.durationMonths, :purchase.currency, :purchase.paymentId, :purchase.paidAt,
               :total, :tax?.sac, :tax?.rate, :tax?.place.code, :tax?.place.name, :tax?.taxable, :tax?.cgst, :tax?.sgst,
               :tax?.igst, :tax?.roundOff, :credit?.refundId, :credit?.invoiceNumber, :credit?.invoiceDate)
        """)
    void insert(@BindMethods Invoice invoice, String series, int financialYear, int serial);

    /** Finds an order's receipt or tax invoice. */
    @SqlQuery("SELECT " + COLUMNS + """
          FROM invoice i
         WHERE i.order_id = :orderId AND i.kind <> 'credit_note'
        """)
    Optional<Invoice> findInvoice(UUID orderId);

    /** Finds the credit note of a refund of this order. */
    @SqlQuery("SELECT " + COLUMNS + """
          FROM invoice i
         WHERE i.credit_refund_id = :refundId AND i.order_id = :orderId
        """)
    Optional<Invoice> findCreditNote(UUID orderId, UUID refundId);

    /** Finds the invoice of an order or the credit note of a refund. */
    @SqlQuery("SELECT " + COLUMNS + """
          FROM invoice i
         WHERE i.order_id = :id AND i.kind <> 'credit_note' OR i.credit_refund_id = :id
        """)
    Optional<Invoice> findByCause(UUID id);

    /** Lists the documents of an order, oldest first. */
    @SqlQuery("SELECT " + COLUMNS + """
          FROM invoice i
         WHERE i.order_id = :orderId
         ORDER BY i.issued_at, i.id
        """)
    List<Invoice> listByOrder(UUID orderId);

    /** Lists the documents of all orders of a person, latest first. */
    @SqlQuery("SELECT " + COLUMNS + """
          FROM invoice i
         WHERE i.order_id IN (SELECT id FROM plan_order WHERE person_id = :personId) AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Invoice> listOfPerson(
            UUID personId, @BindPage(id = "i.id", by = "i.issued_at", descending = true) PageRequest page);

    /** The sum of an order's credit notes, in paise. */
    @SqlQuery("""
        SELECT coalesce(sum(total), 0)::bigint FROM invoice WHERE order_id = :orderId AND kind = 'credit_note'
        """)
    long sumCredited(UUID orderId);

    /** The owner of an order; null if it has none. Empty if there is no such order. */
    @SqlQuery("SELECT person_id FROM plan_order WHERE id = :orderId")
    @Nullable UUID findOwner(UUID orderId);

    /** Stores the buyer's billing details with an order, unless the order is settled. */
    @SqlUpdate("""
        UPDATE plan_order
           SET billing_name = :name, billing_address = :address, billing_state = :state, billing_gstin = :gstin
         WHERE id = :orderId AND status IN ('created', 'attempted')
        """)
    void setBilling(UUID orderId, @BindMethods BillingDetails billing);

    /** Finds the billing details of a person's latest order that has a state. */
    @SqlQuery("""
        SELECT billing_name AS name, billing_address AS address, billing_state AS state, billing_gstin AS gstin
          FROM plan_order
         WHERE person_id = :personId AND billing_state IS NOT NULL
         ORDER BY created_at DESC, id DESC
         LIMIT 1
        """)
    Optional<BillingDetails> findLatestBilling(UUID personId);

    /** Lists the documents of a period. */
    @SqlQuery("SELECT " + COLUMNS + """
          FROM invoice i
         WHERE i.issued_at >= :from AND i.issued_at < :to AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Invoice> list(Instant from, Instant to,
            @BindPage(id = "i.id") PageRequest page);

    /** Lists the documents of a period that follow this one, oldest first. */
    @SqlQuery("SELECT " + COLUMNS + """
          FROM invoice i
         WHERE (i.issued_at, i.id) > (:afterTime, :afterId) AND i.issued_at < :to
         ORDER BY i.issued_at, i.id
         LIMIT :limit
        """)
    List<Invoice> listAfter(Instant afterTime, UUID afterId, Instant to, int limit);
}
