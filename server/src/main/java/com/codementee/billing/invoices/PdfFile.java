package com.codementee.billing.invoices;

/** A rendered document with its file name. */
public record PdfFile(String filename, byte[] content) {

    @Override
    public String toString() {
        return "PdfFile[" + filename + "]";
    }
}
