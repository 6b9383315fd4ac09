package com.codementee.mentors;

import com.codementee.catalog.CompanyNameChanged;
import com.codementee.catalog.CompanyRemoving;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Updates the companies in mentors' profiles when the catalogue changes. */
@Component
class MentorCompanyListener {

    private final CompanyLinkStore store;

    MentorCompanyListener(CompanyLinkStore store) {
        this.store = store;
    }

    /** Profiles now show another company name, so edits based on the former one are stale. */
    @EventListener
    void on(CompanyNameChanged event) {
        store.incrementVersions(event.companyId());
        store.deleteDuplicateTexts(event.companyId());
        store.link(event.companyId());
    }

    /** Mentors' profiles keep a deleted company's name as text. */
    @EventListener
    void on(CompanyRemoving event) {
        store.unlink(event.companyId());
    }
}
