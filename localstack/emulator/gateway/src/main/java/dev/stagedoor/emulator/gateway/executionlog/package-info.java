/** The execution log: what the gateway did for a request, line by line. */
package dev.stagedoor.emulator.gateway.executionlog;
