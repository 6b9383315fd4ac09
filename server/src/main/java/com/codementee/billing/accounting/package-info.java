/** Announces the documents of each month that has ended, once, so that the accountant gets them without asking. */
@NullMarked
@NamedInterface("accounting")
package com.codementee.billing.accounting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
