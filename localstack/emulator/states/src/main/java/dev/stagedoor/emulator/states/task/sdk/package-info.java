/** AWS SDK integrations: any operation of any service on the bus. */
package dev.stagedoor.emulator.states.task.sdk;
