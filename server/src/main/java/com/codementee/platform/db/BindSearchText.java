package com.codementee.platform.db;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;

/**
 * Marks a search text. Binds it unchanged and makes PostgreSQL plan the statement for it, so {@code search_matches}
 * uses the searched column's index.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@SqlStatementCustomizingAnnotation(BindSearchText.Binding.class)
public @interface BindSearchText {

    /** Binds the parameter by its name. */
    final class Binding implements SqlStatementCustomizerFactory {

        @Override
        public SqlStatementParameterCustomizer createForParameter(
                Annotation annotation, Class<?> store, Method method, Parameter parameter, int index, Type type) {
            var name = parameter.getName();
            return (statement, query) -> statement.bind(name, (String) query).addCustomizer(CustomPlan.EACH_TIME);
        }
    }
}
