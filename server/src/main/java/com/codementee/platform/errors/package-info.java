/**
 * The error body of the contract, and the one place that turns exceptions into it.
 */
package com.codementee.platform.errors;
