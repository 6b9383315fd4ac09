/**
 * Repeated requests with the same {@code Idempotency-Key} act once.
 */
package com.codementee.platform.idempotency;
