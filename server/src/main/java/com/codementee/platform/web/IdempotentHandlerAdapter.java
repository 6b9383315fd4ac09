package com.codementee.platform.web;

import com.codementee.platform.idempotency.IdempotencyFilter;
import com.codementee.platform.idempotency.IdempotencyRecorder;
import com.codementee.platform.idempotency.ManagesOwnTransactions;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/** Calls routes as Spring does, those of a request that holds an {@code Idempotency-Key} through {@link IdempotencyRecorder}. */
final class IdempotentHandlerAdapter extends RequestMappingHandlerAdapter {

    private final ObjectProvider<IdempotencyRecorder> recorder;

    IdempotentHandlerAdapter(ObjectProvider<IdempotencyRecorder> recorder) {
        this.recorder = recorder;
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod route) {
        return new RecordedRoute(route);
    }

    private final class RecordedRoute extends ServletInvocableHandlerMethod {

        RecordedRoute(HandlerMethod route) {
            super(route);
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
            var present = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
            var claim = IdempotencyFilter.claimOf(present.getRequest());
            if (claim == null || hasMethodAnnotation(ManagesOwnTransactions.class)) return super.doInvoke(arguments);
            return recorder.getObject().run(claim, status(present.getResponse()), () -> super.doInvoke(arguments));
        }

        private int status(@Nullable HttpServletResponse response) {
            HttpStatusCode declared = getResponseStatus();
            if (declared != null) return declared.value();
            return response == null ? HttpServletResponse.SC_OK : response.getStatus();
        }
    }
}
