package com.codementee.catalog;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Sortable;
import com.codementee.platform.versioning.ExpectedVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets admins list, add, change and delete companies. */
@RestController
@RequestMapping("/api/admin/companies")
class AdminCompanyController {

    private final Catalog catalog;
    private final CompanyStore store;

    AdminCompanyController(Catalog catalog, CompanyStore store) {
        this.catalog = catalog;
        this.store = store;
    }

    @GetMapping
    @Allow(Who.ADMIN)
    @OffersCsv
    Page<AdminCompany> all(
            @RequestParam(required = false) @Nullable CompanyCategory category,
            @RequestParam(required = false) @Nullable @Text(max = 100) String q,
            @Sortable(by = CompanySort.class, otherwise = "name") PageRequest page) {
        return page.page(store.all(category, q, page), AdminCompany::id);
    }

    @PostMapping
    @Allow(Who.ADMIN)
    @RespondsWithErrors(ErrorCode.ALREADY_EXISTS)
    @ResponseStatus(HttpStatus.CREATED)
    AdminCompany add(@Valid @RequestBody CompanyProfile body) {
        return catalog.add(body.toProfile());
    }

    @PutMapping("/{id}")
    @Allow(Who.ADMIN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.ALREADY_EXISTS})
    AdminCompany change(@PathVariable UUID id, @Valid @RequestBody CompanyProfile body, ExpectedVersion expected) {
        return catalog.change(id, body.toProfile(), expected.or(body.version));
    }

    /** Returns the deleted company. */
    @DeleteMapping("/{id}")
    @Allow(Who.ADMIN)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.IN_USE})
    AdminCompany delete(@PathVariable UUID id, ExpectedVersion expected) {
        return catalog.delete(id, expected);
    }

    record CompanyProfile(
            @NotNull @Text(max = 100) String name,
            @NotNull CompanyCategory category,
            @NotNull @Size(min = 1, max = 20)
                    List<@NotNull @Pattern(regexp = TRACK, message = "must be 1 to 40 characters of a-z, 0-9, _, + and -") String>
                    interviewTracks,
            @NotNull @Size(min = 1, max = 4) List<@NotNull ExperienceLevel> difficultyLevels,
            @Nullable @Text(max = 2000, lines = true) String description,
            @Nullable @Text(max = 500) @Pattern(regexp = "https://\\S+", message = "must be an https:// URL")
                    String logoUrl,
            @Schema(description = "for changes: the version that the edit was made from") @Nullable Integer version) {

        private static final String TRACK = "[a-z0-9][a-z0-9_+-]{0,39}";

        CompanyStore.Profile toProfile() {
            requireDistinct("interview_tracks", interviewTracks);
            requireDistinct("difficulty_levels", difficultyLevels);
            return new CompanyStore.Profile(name, category, interviewTracks, difficultyLevels, description, logoUrl);
        }

        private static void requireDistinct(String field, List<?> values) {
            var seen = new HashSet<Object>();
            for (int i = 0; i < values.size(); i++) {
                if (!seen.add(values.get(i))) throw ApiException.invalid(field + "[" + i + "]", "is listed twice");
            }
        }
    }
}
