package com.codementee.demo.mail;

import com.codementee.demo.DemoOnly;
import com.codementee.demo.SandboxHtml;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.envelope.WithoutEnvelope;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.json.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the mailbox, which contains the mails to all recipients. */
@RestController
@WithoutEnvelope
@DemoOnly
class MailboxController {

    private static final int MAX_MAILS = 1000;
    private static final int MAX_MAILS_PER_PAGE = 100;

    /** Allows the inline styles of a mail's HTML and nothing else. */
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

    private final MailboxStore mailbox;

    MailboxController(MailboxStore mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/__sandbox/mail")
    @Allow(Who.PUBLIC)
    ResponseEntity<?> mails(
            @RequestParam(required = false) @Nullable @Text(max = 254) String to, HttpServletRequest request) {
        if (SandboxHtml.isRequested(request)) {
            var mails = latest(to, MAX_MAILS_PER_PAGE);
            return SandboxHtml.page("demo/mail/mailbox.jte", Map.of("to", to == null ? "" : to, "mails", mails));
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(latest(to, MAX_MAILS));
    }

    @GetMapping("/__sandbox/mail/{id}")
    @Allow(Who.PUBLIC)
    ResponseEntity<?> mail(@PathVariable UUID id, HttpServletRequest request) {
        var mail = find(id);
        if (SandboxHtml.isRequested(request)) return SandboxHtml.page("demo/mail/mail.jte", Map.of("mail", mail));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(mail);
    }

    @GetMapping("/__sandbox/mail/{id}/html")
    @Allow(Who.PUBLIC)
    ResponseEntity<String> html(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(SandboxHtml.HTML)
                .header("Content-Security-Policy", MAIL_POLICY)
                .body(String.valueOf(find(id).html()));
    }

    private List<ParsedMail> latest(@Nullable String to, int limit) {
        var mails = to == null || to.isBlank() ? mailbox.findLatest(limit) : mailbox.findLatestFor(withPlus(to), limit);
        return mails.stream().map(ParsedMail::of).toList();
    }

    /**
     * Restores a plus sign that was not percent-encoded and was therefore decoded as a space. Email addresses contain
     * no spaces.
     */
    private static String withPlus(String to) {
        return to.strip().replace(' ', '+');
    }

    private ParsedMail find(UUID id) {
        return mailbox.find(id).map(ParsedMail::of).orElseThrow(() -> ApiException.notFound("This mail"));
    }
}
