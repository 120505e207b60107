/** The emulator's data services: {@code s3}, {@code dynamodb}, {@code sqs} and {@code events} (EventBridge without rules). None knows another. */
package dev.stagedoor.emulator.data;
