package dev.stagedoor.cli.executions.run;

import java.time.Instant;
import java.util.Optional;

import dev.stagedoor.cli.executions.history.Event;
import dev.stagedoor.cli.executions.run.Call.WaitsFor;

/** A {@link Call} that is being read. */
final class OpenCall {

    private final String resource;
    private final Optional<String> named;
    private final Optional<WaitsFor> waitsFor;
    private Instant waitsSince;
    private Instant waitsUntil;
    private String executionArn;

    private OpenCall(String resource, Optional<String> named, Optional<WaitsFor> waitsFor) {
        this.resource = resource;
        this.named = named;
        this.waitsFor = waitsFor;
    }

    /** @param scheduled TaskScheduled, LambdaFunctionScheduled or ActivityScheduled */
    static OpenCall of(Event scheduled) {
        String resource = scheduled.detail("resource").orElse("");
        return switch (scheduled.type()) {
            case "LambdaFunctionScheduled" -> new OpenCall("lambda", Optional.of(ArnText.name(resource)),
                    Optional.empty());
            case "ActivityScheduled" -> {
                OpenCall activity = new OpenCall("activity", Optional.of(ArnText.name(resource)),
                        Optional.of(WaitsFor.WORKER));
                activity.waitsSince = scheduled.at();
                yield activity;
            }
            default -> new OpenCall(scheduled.detail("resourceType").map(type -> type + " ").orElse("") + resource,
                    scheduled.detail("parameters").flatMap(CalledResource::in), waitsFor(resource));
        };
    }

    private static Optional<WaitsFor> waitsFor(String resource) {
        if (resource.endsWith(".waitForTaskToken")) {
            return Optional.of(WaitsFor.TOKEN);
        }
        return resource.contains(".sync") ? Optional.of(WaitsFor.END) : Optional.empty();
    }

    /** The call was made, or a worker has taken the work. */
    void goesOn(Event event) {
        if (waitsSince == null) {
            waitsSince = waitsFor.isPresent() ? event.at() : null;
        } else {
            waitsUntil = event.at();
        }
        answered(event);
    }

    void answered(Event event) {
        event.detail("output").flatMap(output -> TopMembers.find(output, "ExecutionArn", "executionArn"))
                .ifPresent(arn -> executionArn = arn);
    }

    Call call() {
        return new Call(resource, named, waitsFor, Optional.ofNullable(waitsSince),
                Optional.ofNullable(waitsUntil), Optional.ofNullable(executionArn));
    }
}
