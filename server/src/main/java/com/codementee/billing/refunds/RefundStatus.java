package com.codementee.billing.refunds;

import com.codementee.platform.json.WireEnum;

/** The status of a refund. It starts as pending and ends as processed or failed. */
public enum RefundStatus implements WireEnum {
    PENDING,
    PROCESSED,
    FAILED
}
