package com.codementee.billing.invoices;

import java.time.LocalDate;
import java.time.Month;

/**
 * India's financial year, from 1 April to 31 March.
 *
 * @param start the calendar year in which it begins
 */
record FinancialYear(int start) {

    static FinancialYear of(LocalDate date) {
        return new FinancialYear(date.getMonthValue() >= Month.APRIL.getValue() ? date.getYear() : date.getYear() - 1);
    }

    /** Formats the number of a document, such as CM/26-27/000001; the law allows 16 characters. */
    String number(String series, int serial) {
        return "%s/%02d-%02d/%06d".formatted(series, start % 100, (start + 1) % 100, serial);
    }
}
