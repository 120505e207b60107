/** The emulator's data services: {@code s3} and {@code dynamodb}. Each knows nothing of the other. */
package dev.stagedoor.emulator.data;
