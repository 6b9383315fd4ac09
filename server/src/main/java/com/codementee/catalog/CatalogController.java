package com.codementee.catalog;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.cache.CachesResponse;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists companies and topics. Requires no sign-in. */
@RestController
class CatalogController {

    private final CompanyStore companies;
    private final TopicStore topics;

    CatalogController(CompanyStore companies, TopicStore topics) {
        this.companies = companies;
        this.topics = topics;
    }

    @GetMapping({"/api/companies", "/api/public/companies"})
    @Allow(Who.PUBLIC)
    @CachesResponse(Catalog.SUBJECT)
    Page<Company> companies(
            @RequestParam(required = false) @Nullable CompanyCategory category,
            @RequestParam(required = false) @Nullable @Text(max = 100) String q,
            PageRequest page) {
        var rows = companies.list(category, q, page);
        return page.page(rows, Company::name, Company::id);
    }

    @GetMapping("/api/topics")
    @Allow(Who.PUBLIC)
    @CachesResponse(Catalog.SUBJECT)
    Page<Topic> topics(
            @RequestParam(name = "interview_type", required = false) @Nullable InterviewType interviewType,
            PageRequest page) {
        var rows = topics.list(interviewType, page);
        return page.page(rows, Topic::name, topic -> topic.interviewType().wire());
    }
}
