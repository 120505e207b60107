/** What expressions work on: values, variables, functions as values, errors and bounds. */
package dev.stagedoor.emulator.states.jsonata.value;
