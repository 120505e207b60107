/** The emulator's data services: {@code s3}, {@code dynamodb} and {@code sqs}. None knows another. */
package dev.stagedoor.emulator.data;
