/**
 * Amazon SQS in memory: standard and FIFO queues, visibility timeouts, delays, long polling, dead letter queues and the way back.
 * What is recorded only and what is refused stands with {@link dev.stagedoor.emulator.data.sqs.queue.QueueAttribute}.
 */
package dev.stagedoor.emulator.data.sqs;
