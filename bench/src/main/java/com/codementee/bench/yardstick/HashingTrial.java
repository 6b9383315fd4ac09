package com.codementee.bench.yardstick;

import com.codementee.bench.data.SeededUsers;
import com.codementee.bench.load.InterleavedTrials.Round;
import com.codementee.bench.load.InterleavedTrials;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Computes password hashes on every core, the upper bound for sign-ins, with the product's library and cost. */
public final class HashingTrial implements InterleavedTrials.Trial {

    static final int MEMORY_KIB = 19_456;
    static final int PASSES = 2;

    @Override
    public Round run(Duration time) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        long startedAt = System.nanoTime();
        long end = startedAt + time.toNanos();
        try (var workers = Executors.newFixedThreadPool(cores)) {
            var running = new ArrayList<Future<Long>>();
            for (int i = 0; i < cores; i++) running.add(workers.submit(() -> hashUntil(end)));
            long done = 0;
            for (var one : running) done += one.get();
            return new Round(done / ((System.nanoTime() - startedAt) / 1e9), Double.NaN, Double.NaN);
        } catch (InterruptedException | ExecutionException problem) {
            throw new IOException(problem);
        }
    }

    private static long hashUntil(long end) {
        var memory = new FixedBlockPool(MEMORY_KIB);
        long done = 0;
        for (; System.nanoTime() < end; done++) hash(memory);
        return done;
    }

    private static void hash(BlockPool memory) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(new byte[16]).withParallelism(1).withMemoryAsKB(MEMORY_KIB).withIterations(PASSES)
                        .withBlockPool(memory).build());
        generator.generateBytes(SeededUsers.PASSWORD.toCharArray(), new byte[32]);
    }
}
