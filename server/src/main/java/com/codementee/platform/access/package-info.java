/**
 * Who may call a route: the annotation {@code @Allow} and the words it is written in.
 */
package com.codementee.platform.access;
