/**
 * Jobs that are scheduled as rows of a transaction and run by db-scheduler after its commit.
 */
package com.codementee.platform.jobs;
