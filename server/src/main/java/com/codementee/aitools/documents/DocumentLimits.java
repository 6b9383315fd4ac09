package com.codementee.aitools.documents;

/** Limits that no resume reaches and that bound the work for any file. */
public final class DocumentLimits {

    public static final int MAX_PAGES = 15;

    /** A dense page has about 5,000 characters. */
    public static final int MAX_CHARACTERS = 60_000;

    public static final int MAX_LINES = 2_500;

    /** Pages that are kept as pictures. */
    public static final int MAX_PICTURES = 4;

    /** Files in a .docx; Word writes about fifteen, and one for each picture. */
    public static final int MAX_ENTRIES = 400;

    public static final long MAX_UNPACKED_BYTES = 40L * 1024 * 1024;

    /** One XML part; 1,000 pages of text are about 10 MiB of it. */
    public static final int MAX_PART_BYTES = 8 * 1024 * 1024;

    private DocumentLimits() {}
}
