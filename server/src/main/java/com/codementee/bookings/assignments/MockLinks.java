package com.codementee.bookings.assignments;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.bookings.Mock;
import com.codementee.bookings.mocks.Mocks;
import com.codementee.bookings.store.MockChangeStore;
import com.codementee.bookings.store.MockStore;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Changes the meeting link of a mock that is not over, to one of the pool or to any other. */
@Service
class MockLinks {

    private final Mocks mocks;
    private final MockStore store;
    private final MockChangeStore changes;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    MockLinks(
            Mocks mocks, MockStore store, MockChangeStore changes, Transactions transactions,
            ApplicationEventPublisher events) {
        this.mocks = mocks;
        this.store = store;
        this.changes = changes;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Changes the link. Does nothing if the mock has this link.
     *
     * @throws ApiException 404 if the mock does not exist, 409 BOOKING_NOT_PENDING unless it is scheduled and not over,
     *     409 IN_USE if another mock has this link at that time
     */
    Mock change(UUID mockId, String link) {
        return transactions.run(() -> {
            var mock = mocks.lock(mockId);
            Mocks.requireScheduled(mock);
            mocks.requireNotOver(mock);
            if (mock.meetingLink().equals(link)) return mock;
            store.lockLinkChoice(MockPlacement.LINK_CHOICE_LOCK);
            if (changes.isUsedByAnother(mockId, link, mock.scheduledAt(), mock.endsAt())) {
                throw new ApiException(ErrorCode.IN_USE, "Another mock uses this meeting link at that time.");
            }
            changes.setLink(mockId, changes.resolve(link));
            events.publishEvent(new MockLinkChanged(mock.bookingRequestId()));
            events.publishEvent(AuditEvent.of(AuditAction.MOCK_LINK_CHANGED, mock.bookingRequestId())
                    .before(Map.of("meeting_link", mock.meetingLink()))
                    .after(Map.of("meeting_link", link, "mock_id", mockId)));
            return mocks.require(mockId);
        });
    }
}
