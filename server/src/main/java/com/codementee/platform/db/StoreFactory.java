package com.codementee.platform.db;

import java.util.concurrent.Callable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ExtensionContext;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;

/**
 * Creates the modules' stores from their interfaces. Each call uses the open transaction's connection, or its own if
 * there is none.
 *
 * <p>Jdbi's {@code onDemand} reads the whole interface's annotations at each call; this class reads them once. See
 * {@code docs/performance.md}. In return, an interface cannot configure Jdbi for itself: {@link DatabaseConfiguration}
 * registers all mappers.
 */
public final class StoreFactory {

    private StoreFactory() {}

    /** Creates a thread-safe store that lives as long as the application. */
    public static <T> T attach(Jdbi jdbi, Class<T> store) {
        return jdbi.getConfig(Extensions.class)
                .findFor(store, new PerCallHandleSupplier(jdbi))
                .orElseThrow(() -> new IllegalArgumentException(store + " has no statements"));
    }

    /** Opens a handle when a call first needs one, and closes it at the end of the call. */
    private record PerCallHandleSupplier(Jdbi jdbi) implements HandleSupplier {

        private static final ScopedValue<LazyHandle> CURRENT = ScopedValue.newInstance();

        private static final class LazyHandle {
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
            var lazy = new LazyHandle();
            try {
                return ScopedValue.where(CURRENT, lazy).call(call::call);
            } finally {
                if (lazy.handle != null) lazy.handle.close();
            }
        }
    }
}
