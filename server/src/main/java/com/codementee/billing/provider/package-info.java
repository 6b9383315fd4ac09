/**
 * The payment provider behind a port, and the client that speaks its HTTP API. Nothing here is called inside a
 * transaction.
 */
@NullMarked
@NamedInterface("provider")
package com.codementee.billing.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
