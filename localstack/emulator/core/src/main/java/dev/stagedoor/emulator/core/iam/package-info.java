/** Callers and policies: what a policy says, and what follows for a caller, an action and a resource. It knows no call. */
package dev.stagedoor.emulator.core.iam;
