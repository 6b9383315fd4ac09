package com.codementee.importer.source;

import com.codementee.importer.ImportReport;
import com.codementee.importer.LegacyDocument;
import java.util.function.Consumer;

/** Where the older system's documents come from. */
public interface LegacySource extends AutoCloseable {

    /**
     * Passes each document of a collection on, in the order of the source. One that cannot be read is rejected in the
     * report. Does nothing if there is no such collection.
     */
    void read(String collection, ImportReport report, Consumer<LegacyDocument> reader);

    /** Whether there is such a collection. */
    boolean has(String collection);

    @Override
    default void close() {}
}
