/**
 * Errors that the web app reports: validated, stripped of personal data and logged.
 */
@NullMarked
package com.codementee.platform.clienterrors;

import org.jspecify.annotations.NullMarked;
