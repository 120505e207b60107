/**
 * A deployment becomes an immutable snapshot, once: a route tree, parsed templates, compiled parameter mappings, selection
 * patterns and gateway responses. Nothing here runs per request but what the compiled parts themselves do.
 */
package dev.stagedoor.emulator.gateway.compile;
