/**
 * The tools for paying mentees that read what a person gives: resume analysis, and the engines that other tools use.
 *
 * <p>Publishes {@link com.codementee.aitools.engine.Embeddings}.
 */
@NullMarked
package com.codementee.aitools;

import org.jspecify.annotations.NullMarked;
