package com.codementee.platform.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a route that calls another system between its transactions, so it cannot commit together with its {@code
 * Idempotency-Key} record. It takes effect once because it creates its row with a {@link ReservedId}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ManagesOwnTransactions {}
