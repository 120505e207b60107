/** What goes wrong: error outputs that a Retrier or Catcher sees, and what the API answers. */
package dev.stagedoor.emulator.states.error;
