/** What is behind a method, one class for each integration type. */
package dev.stagedoor.emulator.gateway.integration;
