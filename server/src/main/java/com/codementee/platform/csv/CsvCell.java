package com.codementee.platform.csv;

/** A record that becomes the text of one cell where a list of such records is a cell. */
public interface CsvCell {

    String cell();
}
