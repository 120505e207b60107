/**
 * Executions of state machines in the terminal. {@code find}: which ones there are, and which is meant by a name. {@code history}: the
 * events of one. {@code run}: what they say, as records; it knows no AWS client. {@code draw}: the records as text.
 */
package dev.stagedoor.cli.executions;
