package com.codementee.platform.settings;

/** Whether this installation is a demo with sample data and sandboxes, or serves real users. */
public enum DeploymentMode {
    DEMO,
    PRODUCTION;

    public boolean isDemo() {
        return this == DEMO;
    }
}
