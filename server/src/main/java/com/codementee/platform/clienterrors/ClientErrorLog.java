package com.codementee.platform.clienterrors;

import com.codementee.platform.clienterrors.ClientErrorController.ClientError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Logs an error of a browser as JSON on one line, without what could identify a person or open a session. */
@Component
class ClientErrorLog {

    private static final Logger log = LoggerFactory.getLogger(ClientErrorLog.class);

    /** The redactions, in the order they are applied. In Safari and Firefox a frame is {@code function@URL}. */
    private static final Map<Pattern, String> REDACTIONS = redactions();

    private final JsonMapper json;

    ClientErrorLog(JsonMapper json) {
        this.json = json;
    }

    void write(ClientError error) {
        log.warn("client_error {}", line(error));
    }

    String line(ClientError error) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("route", error.route());
        fields.put("version", error.version());
        fields.put("message", redact(error.message()));
        fields.put("stack", redact(error.stack()));
        fields.put("component_stack", redact(error.componentStack()));
        return json.writeValueAsString(fields);
    }

    private static Map<Pattern, String> redactions() {
        var rules = new LinkedHashMap<Pattern, String>();
        rules.put(Pattern.compile("(https?://[^\\s?#()]{1,200})[?#][^\\s:)]*"), "$1");
        rules.put(Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]+\\.[\\p{L}\\p{N}.-]+"), "[email]");
        rules.put(Pattern.compile("\\b\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b"), "[id]");
        rules.put(Pattern.compile("[A-Za-z0-9_-]{32,}(\\.[A-Za-z0-9_-]+)*"), "[token]");
        rules.put(Pattern.compile("\\d{7,}"), "[number]");
        return rules;
    }

    private static @Nullable String redact(@Nullable String text) {
        if (text == null) return null;
        var redacted = text;
        for (var rule : REDACTIONS.entrySet()) {
            redacted = rule.getKey().matcher(redacted).replaceAll(rule.getValue());
        }
        return redacted;
    }
}
