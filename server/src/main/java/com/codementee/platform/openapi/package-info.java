/**
 * The OpenAPI document, generated from the routes.
 */
package com.codementee.platform.openapi;
