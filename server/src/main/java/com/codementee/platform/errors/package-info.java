/**
 * The contract's error body, and the translation of exceptions into it. Modules register the errors of their database
 * constraints as {@code ConstraintErrors} beans.
 */
package com.codementee.platform.errors;
