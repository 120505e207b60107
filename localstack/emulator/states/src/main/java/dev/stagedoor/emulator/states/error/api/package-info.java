/** What the API answers when it refuses: one class per error, with AWS's code and text. */
package dev.stagedoor.emulator.states.error.api;
