package dev.stagedoor.cli.executions.find;

import java.util.List;
import java.util.Optional;

import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.CloudWatchLogsLogGroup;
import software.amazon.awssdk.services.sfn.model.LogDestination;
import software.amazon.awssdk.services.sfn.model.LogLevel;
import software.amazon.awssdk.services.sfn.model.LoggingConfiguration;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

/** The state machines of a stack: those whose names begin with its own and a dash. */
public final class Machines {

    private static final int MOST = 1_000;

    private final SfnClient states;
    private final String prefix;

    public Machines(SfnClient states, String stack) {
        this.states = states;
        prefix = stack + "-";
    }

    /** By their names. */
    public List<Machine> all() {
        return states.listStateMachinesPaginator(r -> r.maxResults(MOST)).stateMachines().stream()
                .filter(machine -> machine.name().startsWith(prefix)).limit(MOST).map(this::machine).toList();
    }

    /** The log group that it writes to, if any. */
    public Optional<String> logGroup(Machine machine) {
        LoggingConfiguration logging = states.describeStateMachine(r -> r.stateMachineArn(machine.arn()))
                .loggingConfiguration();
        if (logging == null || logging.level() == LogLevel.OFF) {
            return Optional.empty();
        }
        return logging.destinations().stream().map(LogDestination::cloudWatchLogsLogGroup)
                .map(CloudWatchLogsLogGroup::logGroupArn).map(Machines::groupName).findFirst();
    }

    private static String groupName(String arn) {
        String name = arn.substring(arn.indexOf(":log-group:") + ":log-group:".length());
        return name.endsWith(":*") ? name.substring(0, name.length() - 2) : name;
    }

    private Machine machine(StateMachineListItem item) {
        return new Machine(item.stateMachineArn(), item.name(), item.name().substring(prefix.length()),
                item.type() == StateMachineType.EXPRESS);
    }
}
