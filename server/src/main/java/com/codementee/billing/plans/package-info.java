/** Plans and their prices. An order copies its plan's terms, so a later change affects no existing order. */
@NullMarked
@NamedInterface("plans")
package com.codementee.billing.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
