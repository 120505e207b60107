/**
 * AWS Lambda: {@link dev.stagedoor.emulator.lambda.LambdaService}. {@code operations} has one class per API action,
 * {@code model} what is known of functions, {@code code} the unzipped packages, {@code sandbox} the JVMs in which they run,
 * {@code invoke} how an invocation finds one, {@code mapping} the event source mappings, which ask queues and invoke.
 */
package dev.stagedoor.emulator.lambda;
