package com.codementee.platform.web;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.CREATED;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.IssuesToken;
import com.codementee.platform.access.Who;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.json.Text;
import com.codementee.platform.json.WireEnum;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Test routes that show how the platform treats every route. */
@Hidden
@RestController
@RequestMapping("/api/probe")
public class TestRoutesController {

    enum Colour implements WireEnum {
        RED,
        DEEP_BLUE
    }

    record Thing(
            @NotNull @Text(max = 20) String name,
            int count,
            @Min(1) @Max(5) Integer stars,
            boolean shiny,
            @Nullable Colour colour,
            @Nullable LocalDate day,
            @Nullable UUID owner,
            @Nullable @Size(min = 1) List<@NotNull UUID> preferredSlots,
            @Nullable @Valid Part part) {}

    record Part(@NotNull @Text(max = 10, lines = true) String notes) {}

    record Attempt(@NotNull @Text(max = 20) String outcome, @Nullable Integer number) {}

    record Row(int number, String name) {}

    @PostMapping("/things")
    @Allow(Who.PUBLIC)
    @ResponseStatus(CREATED)
    Thing create(@Valid @RequestBody Thing body) {
        return body;
    }

    @PostMapping("/nothing")
    @Allow(Who.PUBLIC)
    @ResponseStatus(ACCEPTED)
    void nothing() {}

    /** Reads parameters from the query and from a form body. */
    @PostMapping("/form")
    @Allow(Who.PUBLIC)
    boolean form(HttpServletRequest request) {
        return request.getParameter("file") != null;
    }

    @GetMapping("/rows")
    @Allow(Who.PUBLIC)
    Page<Row> rows(PageRequest page, @RequestParam(required = false) @Nullable Colour colour) {
        var rows = IntStream.rangeClosed(1, 45)
                .filter(number -> page.after() == null || number > Integer.parseInt(page.after().key()))
                .mapToObj(number -> new Row(number, "Row " + number))
                .limit(page.fetch())
                .toList();
        return page.page(rows, Row::number, Row::name);
    }

    @GetMapping("/things/{id}")
    @Allow(Who.PUBLIC)
    UUID one(@PathVariable UUID id) {
        return id;
    }

    @GetMapping("/mine")
    @Allow(Who.PAID_MENTEE)
    UUID mine(Caller caller) {
        return caller.id();
    }

    @GetMapping("/broken")
    @Allow(Who.PUBLIC)
    Thing broken() {
        throw new IllegalStateException("SELECT secret FROM vault");
    }

    @GetMapping("/cookie")
    @Allow(Who.PUBLIC)
    boolean cookie(@CookieValue(required = false) @Nullable String probe) {
        return probe != null;
    }

    /** Creates the table that {@code insert} fills, so tests can see which rows were committed. */
    public static final String EFFECTS = "CREATE TABLE IF NOT EXISTS probe_effect (attempt int NOT NULL, number int)";

    private final Jdbi jdbi;

    TestRoutesController(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public static final AtomicInteger attempts = new AtomicInteger();
    public static final Semaphore entered = new Semaphore(0);
    public static final Semaphore leave = new Semaphore(0);

    /** Counts its calls and fails in the way given by the parameter. */
    @PostMapping("/attempts")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(CREATED)
    int attempt(@Valid @RequestBody Attempt body) throws InterruptedException {
        int attempt = attempts.incrementAndGet();
        switch (body.outcome) {
            case "conflict" -> throw new ApiException(ErrorCode.SLOT_TAKEN, "Attempt " + attempt);
            case "missing" -> throw ApiException.notFound("Attempt " + attempt);
            case "crash" -> throw new IllegalStateException("Attempt " + attempt);
            case "wait" -> {
                entered.release();
                leave.acquire();
            }
            case "insert" -> {
                jdbi.useHandle(sql -> sql.execute("INSERT INTO probe_effect VALUES (?, ?)", attempt, body.number));
                entered.release();
                leave.acquire();
            }
            case "cut off" -> Transactions.afterCommit(() -> {
                throw new IllegalStateException("The process ends between the commit and the answer");
            });
            default -> {}
        }
        return attempt;
    }

    @PostMapping("/token")
    @Allow(Who.SIGNED_IN)
    @IssuesToken
    int token() {
        return attempts.incrementAndGet();
    }
}
