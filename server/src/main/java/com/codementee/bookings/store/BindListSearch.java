package com.codementee.bookings.store;

import com.codementee.platform.db.CustomPlan;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;

/**
 * Fills in {@code <search>} of a store's statement from its {@link SearchPlan}: a condition on the mentee, the mentor
 * and the company of a row. Only names from the code enter the SQL; the admin's text is bound as a parameter.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@SqlStatementCustomizingAnnotation(BindListSearch.Clause.class)
public @interface BindListSearch {

    /** The searched table, with the columns id, mentee_id and mentor_id. */
    String table();

    /** The table's alias in the statement. */
    String alias();

    /** A subquery that selects the name of the row's company. */
    String companyName();

    /** Renders the condition. */
    final class Clause implements SqlStatementCustomizerFactory {

        private static final GenericType<List<UUID>> IDS = new GenericType<>() {};

        private static final String BY_TEXT = """
            ((SELECT search_matches(words, :search) FROM accounts_person WHERE id = %1$s.mentee_id)
                OR (SELECT search_matches(words, :search) FROM accounts_person WHERE id = %1$s.mentor_id)
                OR search_text((%2$s)) LIKE ALL (search_patterns(:search)))""";

        /** Finds the rows through the indexes on mentee and mentor. */
        private static final String BY_PEOPLE = """
            %1$s.id = ANY (ARRAY(SELECT id FROM %2$s WHERE mentee_id = ANY (:people)
                                  UNION ALL
                                 SELECT id FROM %2$s WHERE mentor_id = ANY (:people)))""";

        @Override
        public SqlStatementParameterCustomizer createForParameter(
                Annotation annotation, Class<?> store, Method method, Parameter parameter, int index, Type type) {
            var search = (BindListSearch) annotation;
            return (statement, terms) -> fill(statement, (SearchPlan) terms, search);
        }

        private static void fill(SqlStatement<?> statement, SearchPlan terms, BindListSearch search) {
            statement.addCustomizer(CustomPlan.EACH_TIME);
            if (terms.people() != null) {
                statement.define("search", BY_PEOPLE.formatted(search.alias(), search.table()));
                statement.bindByType("people", terms.people(), IDS);
            } else if (terms.text() != null) {
                statement.define("search", BY_TEXT.formatted(search.alias(), search.companyName()));
                statement.bind("search", terms.text());
            } else {
                statement.define("search", "TRUE");
            }
        }
    }
}
