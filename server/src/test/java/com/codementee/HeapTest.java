package com.codementee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class HeapTest {

    /** A process in which much grows old and dies. It tells how much of the old generation that has filled, in MiB. */
    static final class Ageing {

        private static final int PIECE = 256 * 1024;
        private static final int PIECES = 4_000;
        private static final Heap HEAP = Heap.own().orElseThrow();

        public static void main(String[] arguments) {
            var living = new ArrayDeque<byte[]>();
            switch (arguments[0]) {
                case "alone" -> tell(age(living, 40, () -> {}).getPeakUsage().getUsed());
                case "watched" -> tell(age(living, 40, HEAP::look).getPeakUsage().getUsed());
                case "after a rush" -> {
                    var old = age(living, 400, HEAP::look);
                    living.clear();
                    for (int i = 0; i < 60; i++) HEAP.look();
                    tell(old.getUsage().getUsed());
                }
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }

        private static MemoryPoolMXBean age(Queue<byte[]> living, int atOnce, Runnable meanwhile) {
            for (int i = 0; i < PIECES; i++) {
                living.add(new byte[PIECE]);
                if (living.size() > atOnce) living.remove();
                meanwhile.run();
            }
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Tenured Gen"))
                    .findFirst().orElseThrow();
        }

        private static void tell(long bytes) {
            System.out.println(bytes / (1024 * 1024));
        }
    }

    @Test
    void collectsTheOldGenerationLongBeforeTheHeapHasReachedItsCap() throws Exception {
        assertThat(oldGeneration("watched")).isLessThan(80);
    }

    @Test
    void theSerialCollectorAloneFillsTheHeapFirst() throws Exception {
        assertThat(oldGeneration("alone")).isGreaterThan(150);
    }

    @Test
    void givesTheMemoryOfARushBackThoughNothingHappensAfterIt() throws Exception {
        assertThat(oldGeneration("after a rush")).isLessThan(20);
    }

    private static int oldGeneration(String how) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-Xmx256m", "-Xmn8m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Ageing.class.getName(), how)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes()).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return Integer.parseInt(said);
    }
}
