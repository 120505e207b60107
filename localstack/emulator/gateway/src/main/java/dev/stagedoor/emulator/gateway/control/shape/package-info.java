/** The shapes of what an API is made of, one in the other: a resource has methods, a method an integration. */
package dev.stagedoor.emulator.gateway.control.shape;
