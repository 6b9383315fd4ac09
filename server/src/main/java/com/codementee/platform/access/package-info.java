/**
 * Access control of routes: the annotation {@code @Allow}, callers, roles and tiers.
 */
package com.codementee.platform.access;
