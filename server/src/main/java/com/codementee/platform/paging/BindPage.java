package com.codementee.platform.paging;

import com.codementee.platform.db.CustomPlan;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;

/**
 * Fills in {@code <after>}, {@code <order>} and {@code :fetch} of a store's statement from its {@link PageRequest}.
 * Only column names from the code enter the SQL; values from the client are bound.
 *
 * <p>A list with a fixed order declares it here:
 * {@code @BindPage(id = "b.id", by = "b.created_at", descending = true)}. A list that the client can sort
 * ({@link Sortable}) declares only the id and is planned for each call, because its filters are optional.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@SqlStatementCustomizingAnnotation(BindPage.Clauses.class)
public @interface BindPage {

    /** The id column, which is the last column of every order. */
    String id();

    /** The column to order the list by; empty if the client chooses it. */
    String by() default "";

    boolean descending() default false;

    /** The type of the column {@code by}. */
    KeyType type() default KeyType.INSTANT;

    /** The type of the column {@code id}. */
    KeyType idType() default KeyType.UUID;

    /** Renders the clauses. */
    final class Clauses implements SqlStatementCustomizerFactory {

        @Override
        public SqlStatementParameterCustomizer createForParameter(
                Annotation annotation, Class<?> store, Method method, Parameter parameter, int index, Type type) {
            var paged = (BindPage) annotation;
            return (statement, page) -> fill(statement, (PageRequest) page, paged);
        }

        private static void fill(SqlStatement<?> statement, PageRequest page, BindPage paged) {
            if (paged.by().isEmpty()) {
                var key = page.sort().by().key();
                statement.addCustomizer(CustomPlan.EACH_TIME);
                fill(statement, page, paged, key.column(), key.value(), page.sort().descending(), key.read());
            } else {
                fill(statement, page, paged, paged.by(), ":afterKey", paged.descending(), paged.type()::parse);
            }
        }

        private static void fill(
                SqlStatement<?> statement,
                PageRequest page,
                BindPage paged,
                String column,
                String value,
                boolean descending,
                Function<String, Object> read) {
            var direction = descending ? " DESC" : "";
            statement.define("order", column + direction + ", " + paged.id() + direction);
            statement.bind("fetch", page.fetch());
            var after = page.after();
            if (after == null) {
                statement.define("after", "TRUE");
            } else {
                var operator = descending ? " < " : " > ";
                statement.define("after",
                        "(" + column + ", " + paged.id() + ")" + operator + "(" + value + ", :afterId)");
                statement.bind("afterKey", read.apply(after.key())).bind("afterId", paged.idType().parse(after.id()));
            }
        }
    }
}
