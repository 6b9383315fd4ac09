/**
 * Configures Tomcat and Spring MVC.
 */
package com.codementee.platform.web;
