package com.codementee.platform.csv;

/** A response of an {@link OffersCsv} route that is not a list but can supply a table for CSV. */
public interface CsvSource {

    CsvTable<?> toCsv();
}
