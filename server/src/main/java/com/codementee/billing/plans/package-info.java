/**
 * Plans and their prices. An order copies the terms of its plan, so a later change affects no existing order.
 */
@NullMarked
@NamedInterface("plans")
package com.codementee.billing.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
