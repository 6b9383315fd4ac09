package com.codementee.platform.csv;

/** A record that is written as text inside one cell if a list of such records is a column. */
public interface SingleCsvCell {

    String cell();
}
