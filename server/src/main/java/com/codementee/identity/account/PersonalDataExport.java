package com.codementee.identity.account;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.people.People;
import com.codementee.platform.db.Transactions;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Collects everything that is stored about a person. */
@Service
class PersonalDataExport {

    private final People people;
    private final PersonalDataSql data;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    PersonalDataExport(
            People people, PersonalDataSql data, Transactions transactions, ApplicationEventPublisher events,
            InstantSource clock) {
        this.people = people;
        this.data = data;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The rows of each section. */
    @Schema(name = "PersonalData")
    record Export(
            Instant exportedAt,
            @Schema(description = "rows by section, such as account, sessions, booking_requests and mails")
                    Map<String, List<Map<String, Object>>> sections,
            @Schema(description = "sections with only the newest rows, because all rows would be too many")
                    List<String> incompleteSections) {}

    /**
     * Reads the data of all modules and records the export in the audit log, in one transaction.
     *
     * @throws com.codementee.platform.errors.ApiException 404 if there is no such person
     */
    Export of(UUID personId) {
        return transactions.run(() -> {
            var rows = data.export(personId, people.require(personId).email());
            events.publishEvent(AuditEvent.of(AuditAction.ACCOUNT_EXPORTED, personId));
            return new Export(clock.instant(), rows.sections(), rows.incomplete());
        });
    }
}
