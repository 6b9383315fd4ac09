package com.codementee.billing.invoices;

/** A rendered document, or a month's documents as CSV or ZIP, with its file name and media type. */
public record DocumentFile(String filename, String contentType, byte[] content) {

    static DocumentFile pdf(String filename, byte[] content) {
        return new DocumentFile(filename, "application/pdf", content);
    }

    @Override
    public String toString() {
        return "DocumentFile[" + filename + "]";
    }
}
