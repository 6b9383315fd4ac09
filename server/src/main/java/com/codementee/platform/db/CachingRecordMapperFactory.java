package com.codementee.platform.db;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.CaseStrategy;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.mapper.reflect.ReflectionMapperUtil;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Maps rows to records with Jdbi's constructor mapper, each component from the column of the same name. It caches the
 * mapping per record and column list, which Jdbi would recompute for each result.
 */
final class CachingRecordMapperFactory implements RowMapperFactory {

    private final Map<Class<?>, RowMapper<?>> mappers = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        if (!(type instanceof Class<?> record) || !record.isRecord()) return Optional.empty();
        return Optional.of(mappers.computeIfAbsent(record, CachedRecordMapping::new));
    }

    private static final class CachedRecordMapping<T> implements RowMapper<T> {

        private final RowMapper<T> general;
        private final Map<List<String>, RowMapper<T>> byColumns = new ConcurrentHashMap<>();

        CachedRecordMapping(Class<T> type) {
            general = ConstructorMapper.of(type);
        }

        @Override
        public T map(ResultSet row, StatementContext context) throws SQLException {
            return specialize(row, context).map(row, context);
        }

        @Override
        public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
            var columns = ReflectionMapperUtil.getColumnNames(rows, CaseStrategy.NOP);
            var found = byColumns.get(columns);
            if (found == null) {
                found = general.specialize(rows, context);
                byColumns.put(columns, found);
            }
            return found;
        }
    }
}
