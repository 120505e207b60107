/** How lines about requests get to CloudWatch Logs: in batches, off the event loops, in the name of the account's role. */
package dev.stagedoor.emulator.gateway.logs;
