/** Bringing what accrues in small pieces to the service that keeps it, without anybody waiting for it. */
package dev.stagedoor.emulator.core.delivery;
