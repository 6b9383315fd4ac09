package com.codementee.bench.process;

import com.codementee.bench.config.BenchmarkException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * CPU time, memory and open files of a process, read from {@code /proc}.
 *
 * @param own the CPU time of its threads, including ended ones
 * @param ended the CPU time of its children that have ended and were waited for
 */
public record ProcessStats(long pid, long parent, Duration own, Duration ended) {

    private static final Path PROC = Path.of("/proc");

    /** Linux reports times in hundredths of a second, whatever the kernel's clock rate. */
    private static final int MILLIS_PER_TICK = 10;

    /** Parses {@code /proc/PID/stat}. The program's name may contain spaces and brackets. */
    static ProcessStats parse(String stat) {
        var pid = stat.substring(0, stat.indexOf(' '));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return new ProcessStats(
                Long.parseLong(pid),
                Long.parseLong(fields[1]),
                ticks(fields[11]).plus(ticks(fields[12])),
                ticks(fields[13]).plus(ticks(fields[14])));
    }

    /** Returns the CPU time of one process, without its children. */
    public static Duration cpu(long pid) {
        try {
            return parse(Files.readString(PROC.resolve(pid + "/stat"))).own;
        } catch (IOException gone) {
            throw new BenchmarkException("Process " + pid + " has ended while it was measured");
        }
    }

    /** Returns the CPU time of a process and all its descendants, including ended ones. */
    public static Duration cpuOfFamily(long pid) {
        return family(pid, all());
    }

    static Duration family(long pid, List<ProcessStats> all) {
        var sum = Duration.ZERO;
        for (var process : all) {
            if (process.pid == pid) sum = sum.plus(process.own).plus(process.ended);
            else if (process.parent == pid) sum = sum.plus(family(process.pid, all));
        }
        return sum;
    }

    /** Returns the resident memory in bytes. */
    public static long resident(long pid) {
        return statusOf(pid, "VmRSS") * 1024;
    }

    /** The same of a process and its children that are JVMs, as the server's workers are. */
    public static long residentWithJavaChildren(long pid) {
        long sum = resident(pid);
        for (var process : all()) {
            if (process.parent == pid && isJava(process.pid)) sum += residentIfAlive(process.pid);
        }
        return sum;
    }

    private static boolean isJava(long pid) {
        try {
            return Files.readString(PROC.resolve(pid + "/comm")).startsWith("java");
        } catch (IOException ended) {
            return false;
        }
    }

    private static long residentIfAlive(long pid) {
        try {
            return resident(pid);
        } catch (BenchmarkException ended) {
            return 0;
        }
    }

    public static long threads(long pid) {
        return statusOf(pid, "Threads");
    }

    /** Returns the number of open files and sockets. */
    public static long open(long pid) {
        try (var entries = Files.list(PROC.resolve(pid + "/fd"))) {
            return entries.count();
        } catch (IOException gone) {
            throw new BenchmarkException("Process " + pid + " has ended while it was measured");
        }
    }

    public static long children(long pid) {
        return all().stream().filter(process -> process.parent == pid).count();
    }

    /** Returns the number after a name in the lines of {@code /proc/PID/status}. */
    public static long number(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0L);
    }

    private static long statusOf(long pid, String name) {
        try {
            return number(Files.readAllLines(PROC.resolve(pid + "/status")), name);
        } catch (IOException gone) {
            throw new BenchmarkException("Process " + pid + " has ended while it was measured");
        }
    }

    private static List<ProcessStats> all() {
        var all = new ArrayList<ProcessStats>();
        try (var folders = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (var folder : folders) {
                try {
                    all.add(parse(Files.readString(folder.resolve("stat"))));
                } catch (IOException _) {
                    // the process has ended since it was listed
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw new BenchmarkException("/proc could not be read: " + unreadable);
        }
        return all;
    }

    private static Duration ticks(String count) {
        return Duration.ofMillis(Long.parseLong(count) * MILLIS_PER_TICK);
    }
}
