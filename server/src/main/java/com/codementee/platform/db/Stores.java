package com.codementee.platform.db;

import java.util.concurrent.Callable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ExtensionContext;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;

/**
 * Makes the stores of the modules from their interfaces. Each call of a store has a connection of its own, or that of
 * the transaction which is open.
 *
 * <p>Jdbi's own way, {@code onDemand}, reads the annotations of the whole interface again at each call. Here they are
 * read once; {@code docs/performance.md} has the figures. What it costs is that an interface cannot configure Jdbi
 * for itself: mappers are registered for all, in {@link DatabaseConfiguration}.
 */
public final class Stores {

    private Stores() {}

    /** A store that lives as long as the application and that any thread may call. */
    public static <T> T attach(Jdbi jdbi, Class<T> store) {
        return jdbi.getConfig(Extensions.class)
                .findFor(store, new PerCall(jdbi))
                .orElseThrow(() -> new IllegalArgumentException(store + " has no statements"));
    }

    /** Opens a handle when a call first asks for one, and closes it when the call ends. */
    private record PerCall(Jdbi jdbi) implements HandleSupplier {

        private static final ScopedValue<Lazy> CURRENT = ScopedValue.newInstance();

        private static final class Lazy {
            private Handle handle;
        }

        @Override
        public Handle getHandle() {
            var current = CURRENT.get();
            if (current.handle == null) current.handle = jdbi.open();
            return current.handle;
        }

        @Override
        public Jdbi getJdbi() {
            return jdbi;
        }

        @Override
        public ConfigRegistry getConfig() {
            return jdbi.getConfig();
        }

        @Override
        public <V> V invokeInContext(ExtensionContext context, Callable<V> call) throws Exception {
            var lazy = new Lazy();
            try {
                return ScopedValue.where(CURRENT, lazy).call(call::call);
            } finally {
                if (lazy.handle != null) lazy.handle.close();
            }
        }
    }
}
