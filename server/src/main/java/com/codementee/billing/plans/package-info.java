/**
 * What is for sale. An order copies the terms of its plan, so a later change affects no order.
 */
@NullMarked
@NamedInterface("plans")
package com.codementee.billing.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
