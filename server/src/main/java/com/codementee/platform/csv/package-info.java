/**
 * Lists as CSV for {@code Accept: text/csv}.
 */
package com.codementee.platform.csv;
