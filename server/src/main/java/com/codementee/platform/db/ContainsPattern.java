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
import org.jspecify.annotations.Nullable;

/** Binds a search text as a {@code LIKE} pattern that matches every text containing it. Null stays null. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@SqlStatementCustomizingAnnotation(ContainsPattern.AsPattern.class)
public @interface ContainsPattern {

    /** Binds the parameter. */
    final class AsPattern implements SqlStatementCustomizerFactory {

        @Override
        public SqlStatementParameterCustomizer createForParameter(
                Annotation annotation, Class<?> store, Method method, Parameter parameter, int index, Type type) {
            var name = parameter.getName();
            return (statement, text) -> statement.bind(name, pattern((String) text)).addCustomizer(CustomPlan.EACH_TIME);
        }

        private static @Nullable String pattern(@Nullable String text) {
            return text == null ? null : "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
        }
    }
}
