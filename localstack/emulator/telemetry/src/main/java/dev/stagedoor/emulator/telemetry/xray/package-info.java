/**
 * X-Ray: {@code document} reads segments, {@code store} keeps them as traces, {@code filter} reads filter expressions, {@code
 * operations} has one class per API action, {@code error} what it answers when something is wrong.
 */
package dev.stagedoor.emulator.telemetry.xray;
