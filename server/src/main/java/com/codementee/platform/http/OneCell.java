package com.codementee.platform.http;

/** A record that reads as one text when a list of such records has a single cell of a table. */
public interface OneCell {

    String cell();
}
