/**
 * CSV responses of list routes, for {@code Accept: text/csv}.
 */
package com.codementee.platform.csv;
