/**
 * How much and how fast clients may call: token buckets, usage plans as requests find them, and what was used of a quota. It knows
 * no HTTP, and time is given to it.
 */
package dev.stagedoor.emulator.gateway.usage;
