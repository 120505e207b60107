package dev.stagedoor.infra.deployer.stack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.stagedoor.infra.deployer.console.Console;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/** Reads what happens in a stack and in the stacks inside it, tells the user, and remembers what failed. */
final class EventFollower {

    private static final String STACK = "AWS::CloudFormation::Stack";
    private static final int MAX_PAGES = 50;

    private final CloudFormationClient cloudFormation;
    private final Console console;
    private final String subject;
    private final Map<String, String> stacks = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> told = new HashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private Instant begin = Instant.MIN;

    /** A resource that failed; {@code path} is its logical id, behind that of its nested stack. */
    record Failure(String path, String type, String reason, Instant time) {}

    /** @param subject the first column of what the user sees */
    EventFollower(CloudFormationClient cloudFormation, Console console, String subject) {
        this.cloudFormation = cloudFormation;
        this.console = console;
        this.subject = subject;
    }

    /** Begins: what happened in the stack before does not count. */
    void start(String stackId) {
        stacks.put(stackId, "");
        newest(stackId).forEach(event -> {
            seen.add(event.eventId());
            begin = event.timestamp().isAfter(begin) ? event.timestamp() : begin;
        });
    }

    /** Reads what has happened since the last call; stacks that come to light meanwhile are read too. */
    void poll() {
        Set<String> polled = new HashSet<>();
        while (polled.size() < stacks.size()) {
            List.copyOf(stacks.keySet()).stream().filter(polled::add).forEach(this::poll);
        }
    }

    /** The first resource that failed by itself, not because another did. */
    Optional<Failure> cause() {
        Comparator<Failure> byTime = Comparator.comparing(Failure::time);
        return failures.stream().filter(failure -> !failure.type.equals(STACK))
                .filter(failure -> !isConsequence(failure)).min(byTime)
                .or(() -> failures.stream().filter(failure -> !isConsequence(failure))
                        .max(Comparator.comparingInt(f -> f.path.length())))
                .or(() -> failures.stream().min(byTime));
    }

    private static boolean isConsequence(Failure failure) {
        return failure.reason.matches("(?i).*(creation|update|deletion) cancelled.*");
    }

    private void poll(String stackId) {
        List<StackEvent> events = new ArrayList<>(newest(stackId));
        events.removeIf(event -> !seen.add(event.eventId()) || !event.timestamp().isAfter(begin));
        Collections.reverse(events);
        Map<String, StackEvent> last = new HashMap<>();
        events.forEach(event -> last.put(event.logicalResourceId(), event));
        for (StackEvent event : events) {
            String path = path(stackId, event);
            remember(stackId, event, path);
            // What began and ended since the last look is told once, and so is what goes on and on.
            boolean over = !event.resourceStatusAsString().endsWith("IN_PROGRESS");
            if (!isSelf(stackId, event) && (over || last.get(event.logicalResourceId()) == event)
                    && !event.resourceStatusAsString().equals(told.put(path, event.resourceStatusAsString()))) {
                tell(event, path);
            }
        }
    }

    private void remember(String stackId, StackEvent event, String path) {
        if (!isSelf(stackId, event) && event.resourceType().equals(STACK) && event.physicalResourceId() != null
                && !event.physicalResourceId().isBlank()) {
            stacks.putIfAbsent(event.physicalResourceId(), path);
        }
        if (failed(event)) {
            failures.add(new Failure(path, event.resourceType(), reason(event), event.timestamp()));
        }
    }

    private void tell(StackEvent event, String path) {
        console.progress(subject, String.format("%-44s %s", path, event.resourceStatusAsString())
                + (failed(event) ? " " + reason(event) : ""));
    }

    private String path(String stackId, StackEvent event) {
        String prefix = stacks.get(stackId);
        if (isSelf(stackId, event)) {
            return prefix;
        }
        return prefix.isEmpty() ? event.logicalResourceId() : prefix + "/" + event.logicalResourceId();
    }

    private static boolean isSelf(String stackId, StackEvent event) {
        return stackId.equals(event.physicalResourceId());
    }

    private static boolean failed(StackEvent event) {
        return event.resourceStatusAsString().endsWith("FAILED");
    }

    private static String reason(StackEvent event) {
        return event.resourceStatusReason() == null ? "" : event.resourceStatusReason();
    }

    /** The events that are not known yet, newest first. */
    private List<StackEvent> newest(String stackId) {
        List<StackEvent> events = new ArrayList<>();
        String token = null;
        for (int page = 0; page < MAX_PAGES; page++) {
            String next = token;
            var answer = cloudFormation.describeStackEvents(request -> request.stackName(stackId).nextToken(next));
            events.addAll(answer.stackEvents());
            token = answer.nextToken();
            boolean known = answer.stackEvents().stream().anyMatch(event -> seen.contains(event.eventId()));
            if (token == null || known) {
                break;
            }
        }
        return events;
    }
}
