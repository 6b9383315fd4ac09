package com.codementee.demo;

import com.codementee.demo.Faults.Kind;
import com.codementee.demo.Faults.Fault;
import com.codementee.demo.Faults.Target;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** The sandbox's HTML pages: one style sheet, no script. */
public final class SandboxPages {

    public static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    static final String STYLE =
            """
            :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
            body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: #f8fafc; color: #0f172a; }
            a { color: #0e7490; }
            nav { display: flex; gap: 1rem; flex-wrap: wrap; border-bottom: 1px solid #cbd5e1; padding-bottom: .75rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #cbd5e1; vertical-align: top; overflow-wrap: anywhere; }
            label { display: block; margin: .75rem 0 .25rem; }
            input, select, button { font: inherit; padding: .4rem .6rem; }
            button { background: #0e7490; color: #fff; border: 0; border-radius: .4rem; padding: .5rem 1rem; margin-top: 1rem; cursor: pointer; }
            iframe { width: 100%; height: 44rem; border: 1px solid #cbd5e1; border-radius: .5rem; background: #fff; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; }
            .big { font-size: 1.5rem; font-variant-numeric: tabular-nums; }
            @media (prefers-color-scheme: dark) {
              body { background: #0f172a; color: #f8fafc; }
              a { color: #22d3ee; }
              nav, th, td, iframe { border-color: #334155; }
            }
            """;

    private static final String FRAME =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · Codementee sandbox</title>
            <link rel="icon" href="/favicon.svg">
            <link rel="stylesheet" href="/__sandbox/style.css">
            </head>
            <body>
            <nav aria-label="Sandbox">
            <a href="/__sandbox">Sandbox</a>
            <a href="/__sandbox/mail">Mail</a>
            <a href="/__sandbox/clock">Clock</a>
            <a href="/__sandbox/faults">Faults</a>
            <a href="/__sandbox/razorpay">Payments</a>
            <a href="/">The application</a>
            </nav>
            <main>
            <h1>%1$s</h1>
            %2$s
            </main>
            </body>
            </html>
            """;

    private SandboxPages() {}

    /** Whether the client accepts HTML, as browsers do. */
    public static boolean isRequested(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    public static ResponseEntity<String> response(String page) {
        return ResponseEntity.ok().contentType(HTML).header("Content-Security-Policy", POLICY).body(page);
    }

    /** Redirects to a page after a form was submitted. */
    static ResponseEntity<String> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
    }

    public static String page(String title, String main) {
        return FRAME.formatted(escape(title), main);
    }

    public static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    static String index() {
        return page(
                "Sandbox",
                """
                <p>Demo mode calls no real provider. These simulated providers replace them.</p>
                <table>
                <tr><th scope="row"><a href="/__sandbox/mail">Mail</a></th><td>All mails that were sent.</td></tr>
                <tr><th scope="row"><a href="/__sandbox/clock">Clock</a></th><td>Show the application's clock and move it forward.</td></tr>
                <tr><th scope="row"><a href="/__sandbox/faults">Faults</a></th><td>Make a provider unreachable, slow, faulty or silent.</td></tr>
                <tr><th scope="row"><a href="/__sandbox/razorpay">Payments</a></th><td>Orders at the payment provider.</td></tr>
                </table>
                """);
    }

    static String clock(Instant now) {
        return page(
                "Clock",
                """
                <p>The application's time is</p>
                <p class="big"><time datetime="%1$s">%1$s</time></p>
                <form method="post" action="/__sandbox/clock">
                <label for="advance">Move forward by (ISO 8601, such as PT25H or P3D)</label>
                <input id="advance" name="advance" value="PT1H" required>
                <br><button>Move forward</button>
                </form>
                <p>The clock cannot move back. It keeps its offset after a restart. Jobs that become due run at once.</p>
                """
                        .formatted(now));
    }

    static String faults(Collection<Fault> pending) {
        var rows = pending.stream()
                .map(fault -> "<tr><td>%s</td><td>%s</td><td>%d</td></tr>"
                        .formatted(fault.target().wire(), fault.kind().wire(), fault.count()))
                .collect(Collectors.joining("\n"));
        return page(
                "Faults",
                """
                <table>
                <tr><th scope="col">Provider</th><th scope="col">Fault</th><th scope="col">Calls left</th></tr>
                %s
                </table>
                <form method="post" action="/__sandbox/faults">
                <label for="target">Provider</label><select id="target" name="target">%s</select>
                <label for="kind">Fault</label><select id="kind" name="kind">%s</select>
                <label for="count">Number of calls (0 removes the fault)</label><input id="count" name="count" type="number" min="0" value="1" required>
                <br><button>Inject fault</button>
                </form>
                """
                        .formatted(
                                rows.isEmpty() ? "<tr><td colspan=\"3\">None.</td></tr>" : rows,
                                Arrays.stream(Target.values()).map(target -> option(target.wire()))
                                        .collect(Collectors.joining()),
                                Arrays.stream(Kind.values()).map(kind -> option(kind.wire()))
                                        .collect(Collectors.joining())));
    }

    private static String option(String value) {
        return "<option>" + value + "</option>";
    }
}
