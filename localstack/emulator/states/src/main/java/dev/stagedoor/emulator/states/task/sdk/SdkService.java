package dev.stagedoor.emulator.states.task.sdk;

import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.wire.RefusalStatus;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.task.integration.ErrorNames;
import dev.stagedoor.emulator.states.task.integration.ServiceErrors;

/**
 * A service as AWS SDK integrations know it. Errors read as those of the AWS SDK for Java 2.
 *
 * @param bus its name on the bus
 * @param javaName its name in errors, such as {@code DynamoDb}
 * @param capitalized whether its own API's members begin with a capital letter
 * @param maps members with free keys, in the API's own spelling: what is in them is not renamed
 * @param times members that are points in time: ISO text in a task, seconds in the API
 * @param texts members that are text; a task may give JSON for them
 * @param payloads operations whose request's body is the member of this name
 * @param answers operations whose answer's body is the member of this name
 * @param modelledErrors see {@link ErrorNames#modelled()}
 */
record SdkService(String bus, String javaName, boolean capitalized, Set<String> maps, Set<String> times,
        Set<String> texts, Map<String, String> payloads, Map<String, String> answers,
        Set<String> modelledErrors) implements ServiceErrors {

    @Override
    public ErrorOutput of(AwsException refusal, String requestId) {
        return new ErrorOutput(new ErrorNames(javaName, javaName + "Exception", modelledErrors).of(refusal.code()),
                "%s (Service: %s, Status Code: %d, Request ID: %s) (SDK Attempt Count: 1)"
                        .formatted(refusal.getMessage(), javaName, RefusalStatus.of(refusal, bus), requestId));
    }

    /** A service that has nothing special, with these members. */
    static SdkService of(String bus, String javaName, boolean capitalized) {
        return new SdkService(bus, javaName, capitalized, Set.of(), Set.of(), Set.of(), Map.of(), Map.of(), null);
    }

    SdkService maps(String... names) {
        return new SdkService(bus, javaName, capitalized, Set.of(names), times, texts, payloads, answers,
                modelledErrors);
    }

    SdkService times(String... names) {
        return new SdkService(bus, javaName, capitalized, maps, Set.of(names), texts, payloads, answers,
                modelledErrors);
    }

    SdkService texts(String... names) {
        return new SdkService(bus, javaName, capitalized, maps, times, Set.of(names), payloads, answers,
                modelledErrors);
    }

    SdkService bodies(Map<String, String> requests, Map<String, String> answers) {
        return new SdkService(bus, javaName, capitalized, maps, times, texts, requests, answers, modelledErrors);
    }

    SdkService errors(String... codes) {
        return new SdkService(bus, javaName, capitalized, maps, times, texts, payloads, answers, Set.of(codes));
    }
}
