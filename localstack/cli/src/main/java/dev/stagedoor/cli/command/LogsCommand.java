package dev.stagedoor.cli.command;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import dev.stagedoor.cli.failure.CommandFailure;
import dev.stagedoor.cli.process.Home;
import dev.stagedoor.infra.deployer.Deployer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

/** Prints what a function or a service logged, from CloudWatch Logs. */
@Command(name = "logs", description = "Prints the log of a function or service.", mixinStandardHelpOptions = true)
public final class LogsCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NAME", description = "a function, a service, or part of a log group's name")
    private String name;

    @Option(names = {"-f", "--follow"}, description = "go on with what comes")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Home.fromSystemProperties();
        String endpoint = Running.required(home).endpoint();
        try (CloudWatchLogsClient logs = client(endpoint, region(home, endpoint))) {
            String group = logGroup(logs);
            Set<String> seen = new HashSet<>();
            long from = 0;
            do {
                for (FilteredLogEvent event : events(logs, group, from)) {
                    if (event.timestamp() > from) {
                        // Only events of the latest millisecond can come again.
                        seen.clear();
                        from = event.timestamp();
                    }
                    if (seen.add(event.eventId())) {
                        System.out.println(event.message().stripTrailing());
                    }
                }
                if (follow) {
                    Thread.sleep(500);
                }
            } while (follow);
        }
        return 0;
    }

    private static List<FilteredLogEvent> events(CloudWatchLogsClient logs, String group, long from) {
        return logs.filterLogEventsPaginator(r -> r.logGroupName(group).startTime(from)).stream()
                .flatMap(page -> page.events().stream()).toList();
    }

    private String logGroup(CloudWatchLogsClient logs) {
        List<String> groups = logs.describeLogGroupsPaginator().logGroups().stream().map(LogGroup::logGroupName)
                .toList();
        List<String> found = groups.stream().filter(g -> g.endsWith("/" + name) || g.equals(name)).toList();
        if (found.isEmpty()) {
            found = groups.stream().filter(g -> g.contains(name)).toList();
        }
        if (found.size() != 1) {
            throw new CommandFailure(
                    (found.isEmpty() ? "no log group matches " : "more than one log group matches ") + name
                            + ". There are:\n  " + String.join("\n  ", found.isEmpty() ? groups : found));
        }
        return found.get(0);
    }

    private static Region region(Home home, String endpoint) throws IOException {
        try (Deployer deployer = Running.deployer(home, endpoint)) {
            return Region.of(deployer.outputs().get("Region"));
        }
    }

    private static CloudWatchLogsClient client(String endpoint, Region region) {
        return CloudWatchLogsClient.builder().endpointOverride(URI.create(endpoint)).region(region)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create()).build();
    }
}
