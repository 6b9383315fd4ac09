package com.codementee.bookings.store;

import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.MockParty;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL for how booking requests ended. */
public interface BookingEndingStore {

    /** @param missedBy which side missed the mock of a completed request, as reported or decided */
    record Ending(BookingStatus status, boolean cancelledByMentee, @Nullable MockParty missedBy) {}

    /** Reads a request's state and keeps it from changing until the transaction ends. */
    @SqlQuery("SELECT status, cancelled_by_mentee, missed_by FROM booking_request WHERE id = :id FOR SHARE")
    Optional<Ending> lockEnding(UUID id);
}
