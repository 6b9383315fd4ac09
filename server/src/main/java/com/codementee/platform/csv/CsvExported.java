package com.codementee.platform.csv;

import java.util.List;

/**
 * A list is about to be sent as CSV. Published outside a transaction; a listener that fails prevents the export.
 *
 * @param list the last part of the list's path
 * @param filters the names of the query parameters, without their values, which can be names of people
 */
public record CsvExported(String list, List<String> filters, int rows) {}
