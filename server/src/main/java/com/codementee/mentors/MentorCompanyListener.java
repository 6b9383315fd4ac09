package com.codementee.mentors;

import com.codementee.catalog.CompanyNamed;
import com.codementee.catalog.CompanyRemoving;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the companies that mentors list in step with the catalogue. */
@Component
class MentorCompanyListener {

    private final MentorCompanyStore store;

    MentorCompanyListener(MentorCompanyStore store) {
        this.store = store;
    }

    /** Profiles show another name from now on, so edits of what they showed before are stale. */
    @EventListener
    void on(CompanyNamed event) {
        store.incrementVersions(event.companyId());
        store.deleteDuplicateTexts(event.companyId());
        store.link(event.companyId());
    }

    /** Mentors keep the name of a deleted company as text. */
    @EventListener
    void on(CompanyRemoving event) {
        store.unlink(event.companyId());
    }
}
