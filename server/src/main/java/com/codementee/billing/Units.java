package com.codementee.billing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The units that people bought: taken from the oldest membership of their current run, given back once. */
@Service
public class Units {

    /**
     * Takes one unit in the current transaction.
     *
     * @param cause what it is taken for; the same cause never takes two
     * @throws com.codementee.platform.http.ApiException 403 TIER_UPGRADE_REQUIRED without a running plan,
     *     403 QUOTA_EXHAUSTED with {@code upgrade_url}, {@code limit}, {@code used} when none is left
     */
    public void take(UUID personId, UnitKind kind, UUID cause, String reason, @Nullable UUID bookingRequestId) {
        throw new UnsupportedOperationException("billing is being written");
    }

    /** Gives the unit back that was taken for this cause, to the membership it came from; a second time does nothing. */
    public void giveBack(UnitKind kind, UUID cause, String reason) {
        throw new UnsupportedOperationException("billing is being written");
    }
}
