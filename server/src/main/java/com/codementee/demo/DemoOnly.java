package com.codementee.demo;

import com.codementee.platform.settings.DeploymentMode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Marks a bean or configuration that exists in demo mode only. In production its paths respond with 404. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(DemoOnly.InDemo.class)
public @interface DemoOnly {

    /** Matches if the application was started in demo mode. */
    final class InDemo implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var beans = context.getBeanFactory();
            return beans != null && beans.getBean("deploymentMode", DeploymentMode.class).isDemo();
        }
    }
}
