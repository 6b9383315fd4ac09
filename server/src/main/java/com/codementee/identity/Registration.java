package com.codementee.identity;

import com.codementee.identity.passwords.PasswordHasher;
import com.codementee.identity.passwords.PasswordPolicy;
import com.codementee.people.EmailAddresses;
import com.codementee.people.NewAccount;
import com.codementee.people.People;
import com.codementee.people.Person;
import com.codementee.platform.json.RawPassword;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Creates accounts without a plan. */
@Service
class Registration {

    private final People people;
    private final PasswordHasher passwords;

    Registration(People people, PasswordHasher passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /** @throws com.codementee.platform.errors.ApiException 409 EMAIL_TAKEN, or 422 naming the field */
    Person register(
            String name, String address, RawPassword password, @Nullable String currentRole,
            @Nullable String targetRole) {
        var email = EmailAddresses.requireValid("email", address);
        PasswordPolicy.check("password", password, name, email);
        return people.register(new NewAccount(name, email, passwords.hash(password), currentRole, targetRole));
    }
}
