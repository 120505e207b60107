package dev.stagedoor.emulator.states.task.integration;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.states.error.ErrorOutput;

/** How an integration tells of a service's refusal. */
public interface ServiceErrors {

    ErrorOutput of(AwsException refusal, String requestId);
}
