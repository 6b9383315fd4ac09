package com.codementee.platform.backup;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A data source for Flyway whose connections all belong to one open transaction: they neither commit, roll back nor
 * close it.
 */
public final class TransactionDataSource extends AbstractDataSource {

    private final Connection shared;

    private TransactionDataSource(Connection transaction) {
        this.shared = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, new Shared(transaction));
    }

    /** @param transaction a connection whose caller commits or rolls back */
    public static DataSource of(Connection transaction) {
        return new TransactionDataSource(transaction);
    }

    @Override
    public Connection getConnection() {
        return shared;
    }

    @Override
    public Connection getConnection(String username, String password) {
        return shared;
    }

    private record Shared(Connection transaction) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            boolean endsTransaction = switch (method.getName()) {
                case "commit", "close", "abort", "setAutoCommit", "setReadOnly", "setTransactionIsolation" -> true;
                case "rollback" -> arguments == null;
                default -> false;
            };
            if (endsTransaction) return null;
            try {
                return method.invoke(transaction, arguments);
            } catch (InvocationTargetException problem) {
                throw problem.getCause();
            }
        }
    }
}
