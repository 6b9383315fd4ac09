package com.codementee.demo;

import com.codementee.platform.json.WireEnum;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Injects faults into the next calls of the simulated providers. */
@Component
@DemoOnly
public class Faults {

    private final Map<Target, Fault> faults = new EnumMap<>(Target.class);

    /** The provider whose calls fail. */
    public enum Target implements WireEnum {
        RAZORPAY,
        MAIL,
        LLM
    }

    /** Unreachable, slow, an error response, or the work done without a response. */
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

    /** A fault and the number of calls that it affects. */
    public record Fault(Target target, Kind kind, int count) {}

    /** Returns the fault of the provider's next call, if any, and counts it down. */
    public synchronized Optional<Kind> next(Target target) {
        var fault = faults.remove(target);
        if (fault == null) return Optional.empty();
        if (fault.count > 1) faults.put(target, new Fault(target, fault.kind, fault.count - 1));
        return Optional.of(fault.kind);
    }

    /** Replaces the provider's fault. A count of 0 removes it. */
    synchronized Fault inject(Target target, Kind kind, int count) {
        var fault = new Fault(target, kind, count);
        if (count == 0) faults.remove(target);
        else faults.put(target, fault);
        return fault;
    }

    /** Returns the faults that have not been used up. */
    synchronized Map<Target, Fault> pending() {
        return Map.copyOf(faults);
    }
}
