/** The port to the payment provider and its HTTP client. Nothing in this package is called inside a transaction. */
@NullMarked
@NamedInterface("provider")
package com.codementee.billing.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
