-- The months whose invoices and credit notes were announced to the accountant and the admins, each by its first day.
CREATE TABLE announced_invoice_month (
    month         date         PRIMARY KEY,
    announced_at  timestamptz  NOT NULL,
    CONSTRAINT announced_invoice_month_first_day CHECK (extract(day FROM month) = 1)
);
