package com.codementee.demo;

import com.codementee.platform.json.WireEnum;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the stand-ins for providers shall misbehave next, each fault for so many calls. */
@Component
@DemoOnly
public class Faults {

    private final Map<Target, Planted> planted = new EnumMap<>(Target.class);

    /** Whose stand-in misbehaves. */
    public enum Target implements WireEnum {
        RAZORPAY,
        MAIL,
        LLM
    }

    /** How: not reachable, late, with an error of its own, or by doing the work without ever answering. */
    public enum Kind implements WireEnum {
        DOWN,
        SLOW,
        ERROR,
        DROP_RESPONSE;

        @Override
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A fault that waits for the next calls. */
    public record Planted(Target target, Kind kind, int count) {}

    /** What the provider's next call meets, if anything. Each fault is met once a call. */
    public synchronized Optional<Kind> next(Target target) {
        var fault = planted.remove(target);
        if (fault == null) return Optional.empty();
        if (fault.count > 1) planted.put(target, new Planted(target, fault.kind, fault.count - 1));
        return Optional.of(fault.kind);
    }

    /** Lets the provider's next calls meet this fault instead of what was planted before; a count of 0 heals it. */
    synchronized Planted plant(Target target, Kind kind, int count) {
        var fault = new Planted(target, kind, count);
        if (count == 0) planted.remove(target);
        else planted.put(target, fault);
        return fault;
    }

    /** What waits to be met. */
    synchronized Map<Target, Planted> waiting() {
        return Map.copyOf(planted);
    }
}
