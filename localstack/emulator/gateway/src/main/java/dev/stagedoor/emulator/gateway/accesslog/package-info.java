/** A stage's access log: one line for each request, in a format of the stage's own. */
package dev.stagedoor.emulator.gateway.accesslog;
