package com.codementee.bookings.store;

import static com.codementee.platform.errors.ConstraintErrors.error;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.errors.ConstraintErrors;
import com.codementee.platform.errors.ErrorCode;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the stores of booking requests and what belongs to them, of changed mocks, and of slots for requests. */
@Configuration(proxyBeanMethods = false)
class BookingStoreConfiguration {

    @Bean
    BookingStore bookingStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, BookingStore.class);
    }

    @Bean
    BookingEndingStore bookingEndingStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, BookingEndingStore.class);
    }

    @Bean
    MockChangeStore mockChangeStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, MockChangeStore.class);
    }

    @Bean
    DeclineStore declineStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, DeclineStore.class);
    }

    @Bean
    PendingRequestReviewStore pendingRequestReviewStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, PendingRequestReviewStore.class);
    }

    @Bean
    AssignmentWaitStore assignmentWaitStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, AssignmentWaitStore.class);
    }

    @Bean
    OfferedSlotStore offeredSlotStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, OfferedSlotStore.class);
    }

    @Bean
    UnfinishedBookingStore unfinishedBookingStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, UnfinishedBookingStore.class);
    }

    @Bean
    ConstraintErrors bookingConstraintErrors() {
        return new ConstraintErrors(Map.ofEntries(
                Map.entry("booking_company", error(ErrorCode.IN_USE, "Bookings refer to this company.")),
                Map.entry("booking_confirmed_slot", error(ErrorCode.IN_USE, "A booking refers to this slot.")),
                Map.entry("booking_slot_slot", error(ErrorCode.IN_USE, "A booking request names this slot.")),
                Map.entry("booking_meet_link", error(ErrorCode.IN_USE, "A booking uses this meeting link.")),
                Map.entry("mock_slot", error(ErrorCode.IN_USE, "A mock refers to this slot.")),
                Map.entry("mock_meet_link", error(ErrorCode.IN_USE, "A mock uses this meeting link.")),
                Map.entry("mock_mentor_free",
                        error(ErrorCode.MENTOR_BUSY, "The mentor has another mock at that time.")),
                Map.entry("mock_mentee_free",
                        error(ErrorCode.MENTEE_BUSY, "The mentee has another mock at that time.")),
                Map.entry("mock_link_free", error(
                        ErrorCode.NO_MEETING_LINK, "No meeting link is free at that time. Add one under Meeting "
                                + "links, or choose another time.")),
                Map.entry("mock_no_show_unwritten", error(
                        ErrorCode.BOOKING_NOT_PENDING, "This mock has feedback or a rating, so it took place.")),
                Map.entry("mock_slot_live", error(ErrorCode.SLOT_TAKEN, "This slot is already taken.")),
                Map.entry("mock_booking_live",
                        error(ErrorCode.BOOKING_NOT_PENDING, "This booking request is no longer pending."))));
    }
}
