/**
 * The steps of a request, one small class each, in AWS's documented order, and what runs them. Set a breakpoint in a step and
 * watch a request pass.
 */
package dev.stagedoor.emulator.gateway.pipeline;
