/** State machines as the API keeps them: their revisions, versions, aliases and tags; and what names and ARNs may look like. */
package dev.stagedoor.emulator.states.machine;
