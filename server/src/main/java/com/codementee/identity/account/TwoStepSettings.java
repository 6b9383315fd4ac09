package com.codementee.identity.account;

import com.codementee.identity.PasswordChanges;
import com.codementee.identity.totp.SecondFactors;
import com.codementee.platform.access.Caller;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Switches two-step sign-in on and off. Either ends the person's other sessions. */
@Service
class TwoStepSettings {

    private final SecondFactors factor;
    private final PasswordChanges passwordChanges;
    private final Transactions transactions;

    TwoStepSettings(SecondFactors factor, PasswordChanges passwordChanges, Transactions transactions) {
        this.factor = factor;
        this.passwordChanges = passwordChanges;
        this.transactions = transactions;
    }

    Optional<SecondFactors.Active> find(Caller caller) {
        return factor.find(caller.id());
    }

    /**
     * Creates a secret that takes effect once it is confirmed.
     *
     * @throws ApiException 409 ALREADY_EXISTS
     */
    String enrol(Caller caller) {
        return factor.enrol(caller.id());
    }

    /** Switches it on and returns the recovery codes; empty if the code is wrong. */
    Optional<List<String>> confirm(Caller caller, String code) {
        return transactions.run(() -> {
            var codes = factor.confirm(caller.id(), code);
            if (codes.isPresent()) passwordChanges.endOtherSignIns(caller);
            return codes;
        });
    }

    /** Switches it off, and deletes a secret that was not confirmed. */
    void disable(Caller caller) {
        transactions.run(() -> {
            factor.remove(caller.id());
            passwordChanges.endOtherSignIns(caller);
        });
    }
}
