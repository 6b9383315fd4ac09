package com.codementee.billing.invoices;

/** A rendered document with the name under which people save it. */
public record PdfFile(String filename, byte[] content) {

    @Override
    public String toString() {
        return "PdfFile[" + filename + "]";
    }
}
