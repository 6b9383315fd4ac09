package com.codementee.analytics;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.CsvNegotiationInterceptor;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.errors.ApiException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

/** Returns the figures of a range of days as JSON, or one section of them as CSV. */
@RestController
class AnalyticsController {

    private final AnalyticsReader reader;
    private final InstantSource clock;
    private final ZoneId zone;

    AnalyticsController(AnalyticsReader reader, InstantSource clock, ZoneId zone) {
        this.reader = reader;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/api/admin/analytics")
    @Allow(Who.ADMIN)
    @OffersCsv
    AnalyticsReport analytics(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable AnalyticsSection section,
            NativeWebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        boolean csv = CsvNegotiationInterceptor.prefersCsv(request);
        if (csv && section == null) throw ApiException.invalid("section", "is required for CSV");
        var range = AnalyticsRange.of(from, to, LocalDate.ofInstant(clock.instant(), zone), zone);
        return reader.read(range, csv ? section : null);
    }
}
