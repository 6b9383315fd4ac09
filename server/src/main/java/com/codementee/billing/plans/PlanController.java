package com.codementee.billing.plans;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.cache.CachesResponse;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the plans on sale for the public. */
@RestController
class PlanController {

    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping({"/api/pricing-plans", "/api/public/pricing-plans"})
    @Allow(Who.PUBLIC)
    @CachesResponse(Plans.SUBJECT)
    Page<Plan> forSale(PageRequest page) {
        return plans.listOnSale(page);
    }
}
