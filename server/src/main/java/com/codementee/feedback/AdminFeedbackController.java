package com.codementee.feedback;

import com.codementee.bookings.store.SearchPlanner;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Sortable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists all feedback for admins. */
@RestController
class AdminFeedbackController {

    private final FeedbackStore store;
    private final SearchPlanner searches;

    AdminFeedbackController(FeedbackStore store, SearchPlanner searches) {
        this.store = store;
        this.searches = searches;
    }

    @GetMapping("/api/admin/feedbacks")
    @Allow(Who.ADMIN)
    @OffersCsv(without = {"mock_id", "mentor_id", "mentee_id"})
    Page<Feedback> all(
            @RequestParam(name = "mentor_id", required = false) @Nullable UUID mentorId,
            @RequestParam(name = "mentee_id", required = false) @Nullable UUID menteeId,
            @RequestParam(required = false) @Nullable @Text(max = 100) String q,
            @Sortable(by = FeedbackSort.class, otherwise = "-created_at") PageRequest page) {
        var search = searches.resolve(q);
        return page.page(store.all(mentorId, menteeId, search, page), Feedback::id);
    }
}
