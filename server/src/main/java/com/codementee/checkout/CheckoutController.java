package com.codementee.checkout;

import com.codementee.billing.invoices.BillingDetails;
import com.codementee.billing.orders.OpenedOrder;
import com.codementee.bookings.NewBooking;
import com.codementee.identity.SessionHttpAdapter;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.IssuesToken;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.idempotency.AcceptsVisitorKeys;
import com.codementee.platform.idempotency.ManagesOwnTransactions;
import com.codementee.platform.idempotency.ReservedId;
import com.codementee.platform.json.RawPassword;
import com.codementee.platform.json.Text;
import com.codementee.platform.limits.CountsAsSignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Creates orders for mentees and visitors, optionally with a booking, and verifies payments. */
@RestController
class CheckoutController {

    private final OrderCreation creation;
    private final PaymentVerifier verification;
    private final OrderCookies cookies;
    private final SessionHttpAdapter http;

    CheckoutController(
            OrderCreation creation, PaymentVerifier verification, OrderCookies cookies, SessionHttpAdapter http) {
        this.creation = creation;
        this.verification = verification;
        this.cookies = cookies;
        this.http = http;
    }

    @PostMapping("/api/payment/create-order")
    @CountsAsSignIn
    @ManagesOwnTransactions
    @AcceptsVisitorKeys
    @Allow(value = {Who.PUBLIC, Who.MENTEE}, evenPaused = true)
    @RespondsWithErrors({
        ErrorCode.EMAIL_TAKEN, ErrorCode.SLOT_TAKEN, ErrorCode.SLOT_IN_PAST, ErrorCode.MENTEE_BUSY,
        ErrorCode.UNAVAILABLE})
    @ResponseStatus(HttpStatus.CREATED)
    OpenedOrder createOrder(
            @Valid @RequestBody CreateOrder body, Caller caller, ReservedId id, HttpServletResponse response) {
        var purchase = new PlanPurchase(body.planId, body.billing);
        if (caller != null) return creation.createForCaller(id.value(), caller, purchase, body.booking);
        return createForVisitor(id, purchase, body.visitor(), response);
    }

    /** The former path for visitors' orders. */
    @PostMapping("/api/auth/register")
    @CountsAsSignIn
    @ManagesOwnTransactions
    @AcceptsVisitorKeys
    @Allow(Who.PUBLIC)
    @RespondsWithErrors({ErrorCode.EMAIL_TAKEN, ErrorCode.UNAVAILABLE})
    @ResponseStatus(HttpStatus.CREATED)
    OpenedOrder register(@Valid @RequestBody Register body, ReservedId id, HttpServletResponse response) {
        return createForVisitor(id, new PlanPurchase(body.planId, body.billing), body.visitor(), response);
    }

    @PostMapping("/api/payment/verify-payment")
    @IssuesToken
    @Allow(value = Who.PUBLIC, evenPaused = true)
    @RespondsWithErrors({ErrorCode.PAYMENT_SIGNATURE_INVALID, ErrorCode.UNAVAILABLE})
    VerifyPaymentResponse verify(
            @Valid @RequestBody VerifyPayment body, Caller caller, HttpServletRequest request,
            HttpServletResponse response) {
        var order = verification.verify(body.razorpayOrderId, body.razorpayPaymentId, body.razorpaySignature);
        var result = verification.show(order, caller, cookies.isPresent(request, order.id()), http.client(request));
        if (result.session() != null) http.respond(response, result.session());
        return result.payment();
    }

    private OpenedOrder createForVisitor(
            ReservedId id, PlanPurchase purchase, NewBuyer visitor, HttpServletResponse response) {
        var order = creation.createForVisitor(id.value(), visitor, purchase);
        cookies.set(response, order.orderId());
        return order;
    }

    record CreateOrder(
            @NotNull @Text(max = 40) String planId,
            @Nullable @Valid NewBooking booking,
            @Nullable @Valid BillingDetails billing,
            @Nullable @Text(min = 2, max = 100) String name,
            @Nullable @Text(max = 254) String email,
            @Nullable RawPassword password,
            @Nullable @Text(max = 100) String currentRole,
            @Nullable @Text(max = 100) String targetRole) {

        /**
         * Returns the buyer of a visitor's order.
         *
         * @throws ApiException 422 naming the missing fields, or {@code booking} if present
         */
        NewBuyer visitor() {
            var problems = new ArrayList<ApiException.FieldProblem>();
            if (name == null) problems.add(missing("name"));
            if (email == null) problems.add(missing("email"));
            if (password == null) problems.add(missing("password"));
            if (booking != null) {
                problems.add(new ApiException.FieldProblem(
                        "booking", "needs an account. Leave it out and book after the payment."));
            }
            if (!problems.isEmpty()) throw ApiException.invalid(List.copyOf(problems));
            return new NewBuyer(name, email, password, currentRole, targetRole);
        }

        private static ApiException.FieldProblem missing(String field) {
            return new ApiException.FieldProblem(field, "is required without an account");
        }
    }

    record Register(
            @NotNull @Text(min = 2, max = 100) String name,
            @NotNull @Text(max = 254) String email,
            @NotNull RawPassword password,
            @NotNull @Text(max = 40) String planId,
            @Nullable @Valid BillingDetails billing,
            @Nullable @Text(max = 100) String currentRole,
            @Nullable @Text(max = 100) String targetRole) {

        NewBuyer visitor() {
            return new NewBuyer(name, email, password, currentRole, targetRole);
        }
    }

    record VerifyPayment(
            @NotNull @Text(max = 100) String razorpayOrderId,
            @NotNull @Text(max = 100) String razorpayPaymentId,
            @NotNull @Text(max = 200) String razorpaySignature) {}
}
