package com.codementee.platform.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route that calls another system between its transactions, so that it cannot run in one together with the record of its
 * {@code Idempotency-Key}. It happens once because it creates under its {@link ReservedId}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ManagesOwnTransactions {}
