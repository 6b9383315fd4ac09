-- What the buyer wants on the invoice, as said when the order was placed. `billing_state` is a GST state code.
ALTER TABLE plan_order
    ADD COLUMN billing_name     text,
    ADD COLUMN billing_address  text,
    ADD COLUMN billing_state    text,
    ADD COLUMN billing_gstin    text;

-- The last number of each series and financial year. `financial_year` is the year in which it begins. Taking a number
-- locks the row until the transaction ends, so a rolled-back transaction leaves no gap.
CREATE TABLE invoice_counter (
    series          text  NOT NULL,
    financial_year  int   NOT NULL,
    last_serial     int   NOT NULL,
    PRIMARY KEY (series, financial_year),
    CONSTRAINT invoice_counter_serial CHECK (last_serial BETWEEN 1 AND 9999999)
);

-- Receipts, tax invoices and credit notes. Every fact is copied when the document is issued. Amounts are in paise.
-- A document that speaks of no tax has no `tax_…` values.
CREATE TABLE invoice (
    id                 uuid        PRIMARY KEY,
    kind               text        NOT NULL,
    series             text        NOT NULL,
    financial_year     int         NOT NULL,
    serial             int         NOT NULL,
    number             text        NOT NULL,
    order_id           uuid        NOT NULL REFERENCES plan_order,
    credit_refund_id       uuid    REFERENCES refund,
    credit_invoice_number  text,
    credit_invoice_date    date,
    issued_at          timestamptz NOT NULL,
    issued_on          date        NOT NULL,
    seller_name        text        NOT NULL,
    seller_address     text,
    seller_state_code  text,
    seller_state_name  text,
    seller_gstin       text,
    buyer_name         text        NOT NULL,
    buyer_address      text,
    buyer_state_code   text,
    buyer_state_name   text,
    buyer_gstin        text,
    plan_name          text        NOT NULL,
    duration_months    int         NOT NULL,
    currency           text        NOT NULL,
    payment_id         text        NOT NULL,
    paid_at            timestamptz NOT NULL,
    total              bigint      NOT NULL,
    tax_sac            text,
    tax_rate           int,
    tax_place_code     text,
    tax_place_name     text,
    tax_taxable        bigint,
    tax_cgst           bigint,
    tax_sgst           bigint,
    tax_igst           bigint,
    tax_round_off      bigint,
    CONSTRAINT invoice_serial UNIQUE (series, financial_year, serial),
    CONSTRAINT invoice_number UNIQUE (number),
    CONSTRAINT invoice_refund UNIQUE (credit_refund_id),
    CONSTRAINT invoice_kind CHECK (kind IN ('receipt', 'tax_invoice', 'credit_note')),
    CONSTRAINT invoice_credit CHECK (num_nonnulls(credit_refund_id, credit_invoice_number, credit_invoice_date)
        = CASE kind WHEN 'credit_note' THEN 3 ELSE 0 END),
    CONSTRAINT invoice_tax CHECK (num_nonnulls(tax_sac, tax_rate, tax_place_code, tax_place_name, tax_taxable, tax_cgst,
        tax_sgst, tax_igst, tax_round_off) IN (0, 9)
        AND CASE kind WHEN 'receipt' THEN tax_sac IS NULL WHEN 'tax_invoice' THEN tax_sac IS NOT NULL ELSE true END),
    CONSTRAINT invoice_seller_registered CHECK (tax_sac IS NULL OR seller_gstin IS NOT NULL),
    CONSTRAINT invoice_tax_halves CHECK (tax_cgst = tax_sgst AND (tax_cgst = 0 OR tax_igst = 0)),
    CONSTRAINT invoice_tax_sum CHECK (tax_taxable + tax_cgst + tax_sgst + tax_igst + tax_round_off = total),
    CONSTRAINT invoice_amounts CHECK (total > 0 AND tax_taxable >= 0 AND tax_cgst >= 0 AND tax_igst >= 0)
);
-- One receipt or tax invoice for each order.
CREATE UNIQUE INDEX invoice_order ON invoice (order_id) WHERE kind <> 'credit_note';
CREATE INDEX invoice_by_order ON invoice (order_id, issued_at, id);
CREATE INDEX invoice_issued_at ON invoice (issued_at, id);

CREATE FUNCTION refuse_invoice_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'An issued invoice never changes' USING ERRCODE = 'integrity_constraint_violation',
        CONSTRAINT = 'invoice_unchanged', TABLE = 'invoice';
END $$;
CREATE TRIGGER invoice_unchanged BEFORE UPDATE OR DELETE ON invoice
    FOR EACH ROW EXECUTE FUNCTION refuse_invoice_change();
CREATE TRIGGER invoice_not_truncated BEFORE TRUNCATE ON invoice
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_invoice_change();

-- Orders that were granted before invoices existed get theirs from this job, in the order of their payments.
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
SELECT 'issue-invoice', o.id, o.paid_at, false, 1
  FROM plan_order o
  JOIN membership m ON m.order_id = o.id;

-- Published for mails: whether a refund has a credit note, which it gets if the order's plan was granted.
CREATE OR REPLACE VIEW billing_refund AS
SELECT r.id, r.order_id, r.amount, r.status, r.reason, r.revoked, o.person_id, o.plan_name, o.amount AS order_amount,
       r.status = 'processed' AND EXISTS (SELECT FROM membership m WHERE m.order_id = o.id) AS has_credit_note
  FROM refund r
  JOIN plan_order o ON o.id = r.order_id;
