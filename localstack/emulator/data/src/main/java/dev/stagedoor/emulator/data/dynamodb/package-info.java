/**
 * DynamoDB: {@code model} has the values, {@code expression} the language, {@code table} the storage, {@code operations} one class
 * for each action, {@code wire} what is special about its protocol. Only {@code wire} knows of HTTP.
 */
package dev.stagedoor.emulator.data.dynamodb;
