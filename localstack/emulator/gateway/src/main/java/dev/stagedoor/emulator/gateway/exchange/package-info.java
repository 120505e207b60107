/** One request on its way through the gateway: what the steps and the integrations read and write. */
package dev.stagedoor.emulator.gateway.exchange;
