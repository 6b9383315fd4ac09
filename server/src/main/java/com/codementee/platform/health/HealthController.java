package com.codementee.platform.health;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.db.DatabaseProbe;
import com.codementee.platform.envelope.WithoutEnvelope;
import com.codementee.platform.json.WireEnum;
import com.codementee.platform.limits.NotRateLimited;
import com.codementee.platform.limits.RateLimitStore;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health checks for operators, monitors and orchestrators. */
@RestController
@WithoutEnvelope
class HealthController {

    private final DatabaseProbe database;
    private final RateLimitStore limits;
    private final InstantSource clock;
    private final String version;

    HealthController(
            DatabaseProbe database, RateLimitStore limits, InstantSource clock,
            @Value("${codementee.version}") String version) {
        this.database = database;
        this.limits = limits;
        this.clock = clock;
        this.version = version;
    }

    record Health(Status status, Instant timestamp, String version, Map<String, String> services) {}

    enum Status implements WireEnum {
        HEALTHY,
        DEGRADED,
        UNHEALTHY
    }

    @GetMapping({HealthPaths.API, HealthPaths.PUBLIC_API, HealthPaths.ROOT})
    @Allow(Who.PUBLIC)
    @NotRateLimited
    ResponseEntity<Health> health() {
        boolean connected = database.isUp();
        var redis = limits.state();
        var services = new LinkedHashMap<String, String>();
        services.put("database", connected ? "connected" : "down");
        services.put("redis", redis.wire());
        var reduced = redis == RateLimitStore.State.DOWN ? Status.DEGRADED : Status.HEALTHY;
        var status = connected ? reduced : Status.UNHEALTHY;
        return ResponseEntity.status(connected ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Health(status, clock.instant(), version, services));
    }

    /** Reports that the process runs, whatever the state of its dependencies. */
    @Hidden
    @GetMapping(HealthPaths.LIVE)
    @Allow(Who.PUBLIC)
    Map<String, Status> live() {
        return Map.of("status", Status.HEALTHY);
    }

    @Hidden
    @GetMapping(HealthPaths.READY)
    @Allow(Who.PUBLIC)
    ResponseEntity<Health> ready() {
        return health();
    }
}
