/** Reads the older system's documents from a mongodump, a mongoexport or a live server. */
@NullMarked
package com.codementee.importer.source;

import org.jspecify.annotations.NullMarked;
