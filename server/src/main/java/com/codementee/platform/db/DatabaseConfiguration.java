package com.codementee.platform.db;

import static org.jdbi.v3.core.statement.StatementExceptions.MessageRendering.NONE;

import com.codementee.platform.json.WireEnum;
import com.codementee.platform.postgres.DatabaseUnavailableException;
import com.codementee.platform.settings.DatabaseSettings;
import com.codementee.platform.settings.DeploymentMode;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.array.SqlArrayType;
import org.jdbi.v3.core.array.SqlArrayTypeFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.spring.SpringConnectionFactory;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Creates the connection pool, runs the migrations and configures Jdbi. {@link WireEnum}s are text in the database. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    private static final int POOL_SIZE = 20;

    /** Closes after all beans that use the database: first the pool, then an embedded server. */
    @Bean
    HikariDataSource dataSource(DatabaseSource source, DatabaseSettings settings, DeploymentMode mode) {
        var where = source.locate();
        prepare(new DriverManagerDataSource(where.jdbcUrl(), DatabaseTimeouts.properties(where)), settings, mode);
        var pool = new HikariConfig();
        pool.setJdbcUrl(where.jdbcUrl());
        pool.setUsername(where.user());
        pool.setPassword(where.password());
        pool.setMaximumPoolSize(POOL_SIZE);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(DatabaseTimeouts.POOL.toMillis());
        pool.setValidationTimeout(DatabaseTimeouts.VALIDATION.toMillis());
        pool.setConnectionInitSql(DatabaseTimeouts.CONNECTION_INIT_SQL);
        pool.setPoolName("codementee");
        pool.setDataSourceProperties(DatabaseTimeouts.properties(where, DatabaseTimeouts.SOCKET));
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new Pool(pool, source);
    }

    /** Uses connections without a statement timeout, because a migration may take long. */
    private static void prepare(DataSource database, DatabaseSettings settings, DeploymentMode mode) {
        requireUtf8(database);
        DemoDatabaseMarker.check(database, settings, mode);
        SchemaMigrations.migrate(database, mode.isDemo());
    }

    private static void requireUtf8(DataSource database) {
        var encoding = JdbcClient.create(database).sql("SHOW server_encoding").query(String.class).single();
        if (!encoding.equals("UTF8")) {
            throw new DatabaseUnavailableException("DATABASE_URL points to a database with the encoding " + encoding
                    + ". Codementee needs one that was created with ENCODING 'UTF8'.");
        }
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Jdbi jdbi(DataSource dataSource) {
        return Jdbi.create(new SpringConnectionFactory(dataSource))
                // Statement arguments are not logged, because they include password hashes and email addresses.
                .configure(StatementExceptions.class, problem -> problem.setMessageRendering(NONE))
                .installPlugin(new SqlObjectPlugin())
                .installPlugin(new PostgresPlugin())
                .registerRowMapper(new CachingRecordMapperFactory())
                .registerArgument(new WireArguments())
                .registerColumnMapper(new WireColumns())
                .registerArrayType(new WireArrays());
    }

    /** A pool that stops an embedded database when it closes. */
    private static final class Pool extends HikariDataSource {

        private final DatabaseSource source;

        Pool(HikariConfig configuration, DatabaseSource source) {
            super(configuration);
            this.source = source;
        }

        @Override
        public void close() {
            super.close();
            source.close();
        }
    }

    /**
     * Implements Preparable, because Jdbi asks such factories first; the PostgreSQL plugin's would bind the Java name.
     */
    private static final class WireArguments implements ArgumentFactory.Preparable {

        @Override
        public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
            if (!(type instanceof Class<?> c) || !WireEnum.class.isAssignableFrom(c)) return Optional.empty();
            return Optional.of(value -> (position, statement, _) ->
                    statement.setObject(position, value == null ? null : ((WireEnum) value).wire(), Types.VARCHAR));
        }
    }

    private static final class WireColumns implements ColumnMapperFactory {

        @Override
        public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
            if (!(type instanceof Class<?> c) || !c.isEnum() || !WireEnum.class.isAssignableFrom(c)) {
                return Optional.empty();
            }
            return Optional.of((row, column, _) -> {
                var text = row.getString(column);
                if (text == null) return null;
                for (var constant : c.getEnumConstants()) {
                    if (((WireEnum) constant).wire().equals(text)) return constant;
                }
                throw new IllegalStateException("Not a value of " + c.getSimpleName() + ": " + text);
            });
        }
    }

    private static final class WireArrays implements SqlArrayTypeFactory {

        @Override
        public Optional<SqlArrayType<?>> build(Type type, ConfigRegistry config) {
            if (!(type instanceof Class<?> c) || !WireEnum.class.isAssignableFrom(c)) return Optional.empty();
            return Optional.of(SqlArrayType.of("text", (WireEnum value) -> value.wire()));
        }
    }
}
