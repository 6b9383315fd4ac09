/**
 * Backups of the whole database: one file with every table as it was at one moment, and its restore in one transaction.
 */
@NullMarked
package com.codementee.platform.backup;

import org.jspecify.annotations.NullMarked;
