package com.codementee.notifications;

import static java.util.stream.Collectors.toMap;

import com.codementee.platform.access.Caller;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException.FieldProblem;
import com.codementee.platform.errors.ApiException;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads and changes by which channels a person is told about each kind of event. */
@Service
class Preferences {

    private final PreferenceStore store;
    private final Transactions transactions;

    Preferences(PreferenceStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * The channels of one kind.
     *
     * @param required whether its mails cannot be switched off; ignored in a request
     */
    record Channels(@NotNull Boolean app, @NotNull Boolean mail, @Nullable Boolean required) {}

    /** The channels of all kinds that the caller's role gets. */
    Map<String, Channels> of(Caller caller) {
        var chosen = store.list(caller.id()).stream()
                .collect(toMap(PreferenceStore.Chosen::kind, Function.identity()));
        var kinds = new LinkedHashMap<String, Channels>();
        for (var kind : NotificationKind.of(caller.role())) {
            var own = chosen.get(kind.wire());
            boolean mail = own == null || own.mail() || kind.required();
            kinds.put(kind.wire(), new Channels(own == null || own.app(), mail, kind.required()));
        }
        return kinds;
    }

    /**
     * Saves the channels of these kinds; the others stay unchanged.
     *
     * @throws ApiException 422 for a kind that the caller's role does not get, or if a required mail is switched off
     */
    void change(Caller caller, Map<String, Channels> kinds) {
        var known = NotificationKind.of(caller.role()).stream()
                .collect(toMap(NotificationKind::wire, Function.identity()));
        var problems = new ArrayList<FieldProblem>();
        var rows = new ArrayList<PreferenceStore.Row>();
        kinds.forEach((name, channels) -> {
            var kind = known.get(name);
            if (kind == null) {
                problems.add(new FieldProblem("kinds", "has no kind of this name that you get"));
            } else if (kind.required() && !channels.mail) {
                problems.add(new FieldProblem("kinds." + name + ".mail", "cannot be switched off"));
            } else {
                rows.add(new PreferenceStore.Row(caller.id(), kind, channels.app, channels.mail));
            }
        });
        if (!problems.isEmpty()) throw ApiException.invalid(problems);
        if (!rows.isEmpty()) transactions.run(() -> store.save(rows));
    }
}
