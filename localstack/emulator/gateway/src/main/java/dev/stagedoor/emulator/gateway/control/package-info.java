/**
 * The control plane: the API of {@code apigateway}, one class per action in the packages below, and what they share. Members are
 * named as in AWS's API model (lists of things are {@code items}); only the protocol in {@code rest} knows that the wire says
 * otherwise.
 */
package dev.stagedoor.emulator.gateway.control;
