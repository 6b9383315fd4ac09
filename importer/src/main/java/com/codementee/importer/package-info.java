/** Moves the older system's data, which is in MongoDB, into the database. Only the command {@code import} loads it. */
@NullMarked
package com.codementee.importer;

import org.jspecify.annotations.NullMarked;
