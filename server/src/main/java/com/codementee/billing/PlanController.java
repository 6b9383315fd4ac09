package com.codementee.billing;

import com.codementee.platform.http.Allow;
import com.codementee.platform.http.Page;
import com.codementee.platform.http.PageRequest;
import com.codementee.platform.http.Remembered;
import com.codementee.platform.http.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plans, for anybody. */
@RestController
class PlanController {

    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping({"/api/pricing-plans", "/api/public/pricing-plans"})
    @Allow(Who.PUBLIC)
    @Remembered(Plans.SUBJECT)
    Page<Plan> forSale(PageRequest page) {
        return plans.forSale(page);
    }
}
