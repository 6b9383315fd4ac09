package com.codementee.platform.web;

import com.codementee.platform.idempotency.IdempotencyClaim;
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

/** Calls routes as Spring does, but through {@link IdempotencyRecorder} if the request has an idempotency claim. */
final class IdempotentHandlerAdapter extends RequestMappingHandlerAdapter {

    private final ObjectProvider<IdempotencyRecorder> recorder;

    IdempotentHandlerAdapter(ObjectProvider<IdempotencyRecorder> recorder) {
        this.recorder = recorder;
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod route) {
        return new RecordedMethod(route);
    }

    private final class RecordedMethod extends ServletInvocableHandlerMethod {

        RecordedMethod(HandlerMethod route) {
            super(route);
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
            var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
            var claim = IdempotencyClaim.of(attributes.getRequest());
            if (claim == null || hasMethodAnnotation(ManagesOwnTransactions.class)) return super.doInvoke(arguments);
            return recorder.getObject().run(claim, status(attributes.getResponse()), () -> super.doInvoke(arguments));
        }

        private int status(@Nullable HttpServletResponse response) {
            HttpStatusCode declared = getResponseStatus();
            if (declared != null) return declared.value();
            return response == null ? HttpServletResponse.SC_OK : response.getStatus();
        }
    }
}
