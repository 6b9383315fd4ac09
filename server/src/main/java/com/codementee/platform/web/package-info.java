/**
 * Wires Tomcat and Spring MVC, and wraps answers in the envelope.
 */
package com.codementee.platform.web;
