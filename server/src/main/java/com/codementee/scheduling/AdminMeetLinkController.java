package com.codementee.scheduling;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Sortable;
import com.codementee.platform.versioning.ExpectedVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets admins list, add and delete meeting links. */
@RestController
@RequestMapping("/api/admin/meet-links")
class AdminMeetLinkController {

    private final MeetLinkAdministration links;
    private final MeetLinkStore store;

    AdminMeetLinkController(MeetLinkAdministration links, MeetLinkStore store) {
        this.links = links;
        this.store = store;
    }

    @GetMapping
    @Allow(Who.ADMIN)
    @OffersCsv
    Page<MeetLink> all(
            @RequestParam(required = false) @Nullable @Text(max = 100) String q,
            @Sortable(by = MeetLinkSort.class, otherwise = "-created_at") PageRequest page) {
        return page.page(store.all(q, page), MeetLink::id);
    }

    @PostMapping
    @Allow(Who.ADMIN)
    @RespondsWithErrors(ErrorCode.ALREADY_EXISTS)
    @ResponseStatus(HttpStatus.CREATED)
    MeetLink add(@Valid @RequestBody AddMeetLink body) {
        return links.add(body.name, MeetLink.requireHttps("link", body.link));
    }

    /** Returns the deleted link. */
    @DeleteMapping("/{id}")
    @Allow(Who.ADMIN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.IN_USE})
    MeetLink delete(@PathVariable UUID id, ExpectedVersion expected) {
        return links.delete(id, expected);
    }

    record AddMeetLink(@NotNull @Text(max = 500) String link, @NotNull @Text(max = 100) String name) {}
}
