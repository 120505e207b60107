/** What API Gateway answers as an error: one class per failure, each with AWS's code. */
package dev.stagedoor.emulator.gateway.error;
