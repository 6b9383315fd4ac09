/** Idempotency keys: a POST that is repeated with the same {@code Idempotency-Key} takes effect only once. */
package com.codementee.platform.idempotency;
