package dev.stagedoor.acceptance.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.stagedoor.acceptance.target.Eventually;
import dev.stagedoor.acceptance.target.Target;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/** What the logs of a stage say of one request. */
final class RequestLines {

    /** On AWS lines take some seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private RequestLines() {}

    /**
     * The lines of a request, in their order.
     *
     * @param last begins the line that comes last; until it is there, the others may not be
     */
    static List<String> of(String requestId, Target target, String group, String last) throws Exception {
        try (CloudWatchLogsClient logs = target.client(CloudWatchLogsClient.builder())) {
            return Eventually.find("line '" + last + "' of request " + requestId + " in " + group, PATIENCE, () -> {
                List<String> lines = logs
                        .filterLogEvents(
                                filter -> filter.logGroupName(group).filterPattern('"' + requestId + '"'))
                        .events().stream().map(FilteredLogEvent::message)
                        .map(line -> line.replaceFirst("^\\(" + requestId + "\\) ", "")).toList();
                return Optional.of(lines).filter(all -> all.stream().anyMatch(line -> line.startsWith(last)));
            });
        }
    }
}
