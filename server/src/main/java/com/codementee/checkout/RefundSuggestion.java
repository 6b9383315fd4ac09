package com.codementee.checkout;

import com.codementee.billing.memberships.BookingUnitUsage;
import com.codementee.billing.orders.Order;
import com.codementee.billing.refunds.Refund;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an admin may pay back for a booking that we cancelled. Amounts are in paise.
 *
 * @param order the order that paid for the booking's mock
 * @param amountLeft of the order after its refunds that have not failed
 * @param mocksInPlan how many mocks the order bought; null means unlimited
 * @param suggestedAmount the price divided by the mocks, at most what is left; all that is left for a plan of one mock;
 *     null for an unlimited plan
 * @param unit what happened to the mock
 * @param refund the refund that has paid this booking back already
 */
record RefundSuggestion(
        Order.AdminOrder order,
        long amountLeft,
        @Nullable Integer mocksInPlan,
        @Nullable Long suggestedAmount,
        ReturnedUnit unit,
        @Nullable Refund refund) {

    /**
     * The mock that the booking used.
     *
     * @param returned whether it went back to the plan
     * @param removable whether it is still there, so that a refund can take it out of the plan
     * @param usableUntil when the plan ends; null if it is over
     */
    record ReturnedUnit(boolean returned, boolean unlimited, boolean removable, @Nullable Instant usableUntil) {

        static ReturnedUnit of(BookingUnitUsage unit) {
            boolean removable = unit.returned() && unit.unitsLeft() > 0;
            return new ReturnedUnit(unit.returned(), unit.unlimited(), removable, unit.usableUntil());
        }
    }

    /** Computes the suggestion, rounded down to a whole paisa. */
    static @Nullable Long suggest(long price, long left, @Nullable Integer mocks) {
        if (mocks == null || mocks == 0) return null;
        return mocks == 1 ? left : Math.min(left, price / mocks);
    }
}
