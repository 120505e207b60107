package dev.stagedoor.emulator.gateway.control;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;
import io.vertx.core.Future;

/** Runs one method of an API as it is being edited. The runtime implements it. */
@FunctionalInterface
public interface MethodTester {

    /**
     * Who may call, with which key, how often and what is cached does not matter.
     *
     * @throws BadRequestException if the method cannot run, or the request cannot be one
     */
    Future<Answer> test(Request request);

    /**
     * @param verb the HTTP method of the request, which an {@code ANY} method does not say
     * @param path raw, with a leading slash and perhaps a query; whether or not it is the resource's
     * @param headers by name, each with its values
     * @param body empty without one
     * @param caller who tests
     */
    record Request(RestApi api, Resource resource, Method method, String verb, String path,
            Map<String, List<String>> headers, String body, Map<String, String> stageVariables, Caller caller) {}

    /**
     * @param log the execution log
     * @param latencyMillis of the whole
     */
    record Answer(int status, Map<String, List<String>> headers, String body, String log, long latencyMillis) {}
}
