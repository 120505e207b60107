/** Lambda's part in X-Ray traces: the header of an invocation, and the two segments that Lambda itself sends of it. */
package dev.stagedoor.emulator.lambda.tracing;
