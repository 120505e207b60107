/**
 * {@code ./stagedoor bench}: what the gateway costs, side by side with the same back end called directly and a bare proxy.
 * {@code load}: the load client, a process of its own. {@code peer}: the back end and the bare proxy, processes of their own.
 * {@code run}: who is measured in which order. {@code report}: medians and the table.
 */
package dev.stagedoor.bench;
