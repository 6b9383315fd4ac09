/**
 * Breaks a running server on purpose, one part after the other, and reports what was lost and how long each recovery
 * took.
 */
package com.codementee.bench.drill;
