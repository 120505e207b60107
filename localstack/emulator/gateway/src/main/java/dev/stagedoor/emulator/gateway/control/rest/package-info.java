/** The service {@code apigateway} put together: all actions of REST APIs, and its protocol. */
package dev.stagedoor.emulator.gateway.control.rest;
