package com.codementee.billing.memberships;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what one order granted, and which order a booking's mock came from. Runs one statement per call. */
@Component
public class OrderMembershipReader {

    private final MembershipStore memberships;
    private final UnitStore units;

    OrderMembershipReader(MembershipStore memberships, UnitStore units) {
        this.memberships = memberships;
        this.units = units;
    }

    public Optional<OrderMembership> findByOrder(UUID orderId) {
        return memberships.findByOrder(orderId);
    }

    /** Lists the ledger of a membership, oldest first. */
    public List<LedgerEntry> listLedger(UUID membershipId) {
        return units.listOfMembership(membershipId);
    }

    /** Finds the unit that a booking used; empty if it used none. */
    public Optional<BookingUnitUsage> findUnitOfBooking(UUID bookingId) {
        return units.findOfBooking(bookingId);
    }
}
