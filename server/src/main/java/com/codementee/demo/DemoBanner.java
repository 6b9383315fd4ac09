package com.codementee.demo;

/** The part of the startup banner that names the demo accounts and the sandbox. */
public final class DemoBanner {

    private DemoBanner() {}

    /** @param url the application's own URL */
    public static String text(String url) {
        return """


                Sign in with the password %s as
                  mentee@codementee.example   a mentee on the Growth plan
                  free@codementee.example     a mentee without a plan
                  mentor@codementee.example   a mentor
                  admin@codementee.example    an admin
                Mail, payments, faults and the clock: %s/__sandbox
                Ctrl-C stops it."""
                .formatted(DemoDataSql.PASSWORD, url);
    }
}
