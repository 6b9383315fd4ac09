package com.codementee.platform.settings;

/** How this installation runs: as a demo with sample data and sandboxes, or for real users. */
public enum DeploymentMode {
    DEMO,
    PRODUCTION;

    public boolean isDemo() {
        return this == DEMO;
    }
}
