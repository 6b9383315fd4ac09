package com.codementee.platform.csv;

/** A record that reads as one text when a list of such records has a single cell of a table. */
public interface CsvCell {

    String cell();
}
