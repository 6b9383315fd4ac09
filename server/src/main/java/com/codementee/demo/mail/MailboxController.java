package com.codementee.demo.mail;

import com.codementee.demo.DemoOnly;
import com.codementee.demo.SandboxPages;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.envelope.WithoutEnvelope;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.json.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mailbox of everybody. */
@RestController
@WithoutEnvelope
@DemoOnly
class MailboxController {

    private static final int MOST = 1000;
    private static final int MOST_ON_A_PAGE = 100;
    /** A mail's own HTML: its inline styles and nothing else, on its own in a frame. */
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

    private final MailboxStore mailbox;

    MailboxController(MailboxStore mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/__sandbox/mail")
    @Allow(Who.PUBLIC)
    ResponseEntity<?> mails(@RequestParam(required = false) @Nullable @Text(max = 254) String to, HttpServletRequest request) {
        if (SandboxPages.wanted(request)) return SandboxPages.answer(MailboxPages.list(to, latest(to, MOST_ON_A_PAGE)));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(latest(to, MOST));
    }

    @GetMapping("/__sandbox/mail/{id}")
    @Allow(Who.PUBLIC)
    ResponseEntity<?> mail(@PathVariable UUID id, HttpServletRequest request) {
        var mail = find(id);
        if (SandboxPages.wanted(request)) return SandboxPages.answer(MailboxPages.one(mail));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(mail);
    }

    @GetMapping("/__sandbox/mail/{id}/html")
    @Allow(Who.PUBLIC)
    ResponseEntity<String> html(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(SandboxPages.HTML)
                .header("Content-Security-Policy", MAIL_POLICY)
                .body(String.valueOf(find(id).html()));
    }

    private List<ParsedMail> latest(@Nullable String to, int most) {
        var taken = to == null || to.isBlank() ? mailbox.latest(most) : mailbox.latestFor(asTyped(to), most);
        return taken.stream().map(ParsedMail::of).toList();
    }

    /** A plus in an address arrives as a blank when it was not percent-encoded, and no address has a blank. */
    private static String asTyped(String to) {
        return to.strip().replace(' ', '+');
    }

    private ParsedMail find(UUID id) {
        return mailbox.find(id).map(ParsedMail::of).orElseThrow(() -> ApiException.notFound("This mail"));
    }
}
