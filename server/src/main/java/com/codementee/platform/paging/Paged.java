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
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;

/**
 * On a store's {@link PageRequest}: fills in the statement's {@code <after>}, {@code <order>} and {@code :fetch}. What
 * it fills in is made of the list's own {@code Sort}; what the reader sent is bound. Such a statement is planned each
 * time, since its filters may be absent.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@SqlStatementCustomizingAnnotation(Paged.Clauses.class)
public @interface Paged {

    /** The column of the id, in which every order ends. */
    String id();

    /** Writes the clauses. */
    final class Clauses implements SqlStatementCustomizerFactory {

        @Override
        public SqlStatementParameterCustomizer createForParameter(
                Annotation annotation, Class<?> store, Method method, Parameter parameter, int index, Type type) {
            var id = ((Paged) annotation).id();
            return (statement, page) -> fill(statement, (PageRequest) page, id);
        }

        private static void fill(SqlStatement<?> statement, PageRequest page, String id) {
            var key = page.sort().by().key();
            boolean descending = page.sort().descending();
            var way = descending ? " DESC" : "";
            statement.define("order", key.column() + way + ", " + id + way);
            statement.bind("fetch", page.fetch());
            statement.addCustomizer(CustomPlan.EACH_TIME);
            if (page.after() == null) {
                statement.define("after", "TRUE");
            } else {
                statement.define("after", "(" + key.column() + ", " + id + ") " + (descending ? "<" : ">") + " (" + key.value() + ", :afterId)");
                statement.bind("afterKey", page.afterKey()).bind("afterId", page.afterId());
            }
        }
    }
}
