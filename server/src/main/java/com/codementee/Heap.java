package com.codementee;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps the heap near what lives in it, so that the memory of a rush is given back once it is over.
 *
 * <p>The serial collector looks at what is old only when the heap has reached its cap: until then the dead are kept, for
 * hours where there is little to do. This has them collected every five minutes, and sooner when the old generation has
 * grown by a quarter ({@code docs/adr/0021}). It takes a seventh of a second each time. Any other collector is left alone.
 */
final class Heap {

    private static final String OLD_GENERATION = "Tenured Gen";
    private static final Duration PACE = Duration.ofSeconds(5);
    private static final int LOOKS_AT_MOST = 60;

    private final MemoryPoolMXBean old;
    private long lived;
    private int looks;

    private Heap(MemoryPoolMXBean old) {
        this.old = old;
        this.lived = used();
    }

    /** That of this process, if it is one to look after. */
    static Optional<Heap> own() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals(OLD_GENERATION))
                .findFirst()
                .map(Heap::new);
    }

    /** Looks after it from now to the end of the process, without keeping that alive. */
    void watch() {
        Thread.ofPlatform().daemon().name("heap").start(() -> {
            try {
                while (true) {
                    Thread.sleep(PACE);
                    look();
                }
            } catch (InterruptedException _) {
                // nobody interrupts it but to end it
            }
        });
    }

    /** To be called every five seconds. */
    void look() {
        looks++;
        if (used() <= lived / 4 * 5 && looks < LOOKS_AT_MOST) return;
        System.gc();
        lived = used();
        looks = 0;
    }

    private long used() {
        return old.getUsage().getUsed();
    }
}
