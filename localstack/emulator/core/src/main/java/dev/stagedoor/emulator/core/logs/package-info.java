/** Writing to CloudWatch Logs, for every service that has something to log. */
package dev.stagedoor.emulator.core.logs;
