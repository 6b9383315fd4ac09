package com.codementee.checkout;

import com.codementee.billing.invoices.BillingDetails;
import org.jspecify.annotations.Nullable;

/** The plan that a buyer wants, and what they want on its invoice. */
record PlanPurchase(String planId, @Nullable BillingDetails billing) {}
