/** EventBridge as far as somebody puts events on the default bus: there are no rules, so an event that was taken goes nowhere. */
package dev.stagedoor.emulator.data.events;
