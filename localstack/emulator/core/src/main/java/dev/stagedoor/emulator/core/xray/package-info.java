/** Taking part in traces, for every service that sends segments to X-Ray: the header, the default sampling rule, the way to X-Ray. */
package dev.stagedoor.emulator.core.xray;
