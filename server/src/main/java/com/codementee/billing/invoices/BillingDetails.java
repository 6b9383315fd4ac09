package com.codementee.billing.invoices;

import com.codementee.platform.json.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer wants on the invoice.
 *
 * @param state the GST code of the buyer's state
 * @param name the name of the person or business, if it is not the account's name
 * @param gstin the registration number of a business
 */
public record BillingDetails(
        @Nullable @Text(max = 2) String state,
        @Nullable @Text(max = 100) String name,
        @Nullable @Text(max = 300, lines = true) String address,
        @Nullable @Text(max = 20) String gstin) {

    @Override
    public String toString() {
        return "BillingDetails[" + state + "]";
    }
}
