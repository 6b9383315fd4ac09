package com.codementee.platform.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a route that calls another system between its transactions, so it cannot commit together with the record of its
 * {@code Idempotency-Key}. It takes effect once because it creates its row under a {@link ReservedId}, or because a
 * repeat finds nothing left to do.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ManagesOwnTransactions {}
