package dev.stagedoor.cli.executions.find;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ListExecutionsRequest;
import software.amazon.awssdk.services.sfn.model.ListExecutionsResponse;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesRequest;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesResponse;
import software.amazon.awssdk.services.sfn.model.LoggingConfiguration;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.StateMachineTypeNotSupportedException;
import software.amazon.awssdk.services.sfn.paginators.ListExecutionsIterable;
import software.amazon.awssdk.services.sfn.paginators.ListStateMachinesIterable;

/** Step Functions in memory, two executions on a page. */
final class FakeStates implements SfnClient {

    static final Instant START = Instant.parse("2026-11-25T18:30:00Z");
    private static final String ACCOUNT = "arn:aws:states:us-east-1:000000000000:";

    private final List<StateMachineListItem> machines = new ArrayList<>();
    private final List<ExecutionListItem> executions = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();

    FakeStates machine(String name, StateMachineType type) {
        machines.add(StateMachineListItem.builder().name(name).stateMachineArn(ACCOUNT + "stateMachine:" + name)
                .type(type).build());
        return this;
    }

    /** Its machine writes a log. */
    FakeStates logging(String machine) {
        logged.add(ACCOUNT + "stateMachine:" + machine);
        return this;
    }

    /** It began that many seconds after the start and took one; the newest must be told of first, as AWS lists them. */
    FakeStates execution(String machine, String name, String status, int second) {
        ExecutionListItem.Builder execution = ExecutionListItem.builder().name(name).status(status)
                .executionArn(ACCOUNT + "execution:" + machine + ":" + name)
                .stateMachineArn(ACCOUNT + "stateMachine:" + machine).startDate(START.plusSeconds(second));
        executions.add((status.equals("RUNNING") ? execution : execution.stopDate(START.plusSeconds(second + 1)))
                .build());
        return this;
    }

    @Override
    public ListStateMachinesResponse listStateMachines(ListStateMachinesRequest request) {
        return ListStateMachinesResponse.builder().stateMachines(machines).build();
    }

    @Override
    public ListStateMachinesIterable listStateMachinesPaginator(ListStateMachinesRequest request) {
        return new ListStateMachinesIterable(this, request);
    }

    @Override
    public ListExecutionsResponse listExecutions(ListExecutionsRequest request) {
        if (machines.stream().anyMatch(m -> m.type() == StateMachineType.EXPRESS
                && m.stateMachineArn().equals(request.stateMachineArn()))) {
            throw StateMachineTypeNotSupportedException.builder().message("not supported").build();
        }
        List<ExecutionListItem> found = executions.stream()
                .filter(e -> e.stateMachineArn().equals(request.stateMachineArn()))
                .filter(e -> request.statusFilter() == null || e.status() == request.statusFilter()).toList();
        int from = request.nextToken() == null ? 0 : Integer.parseInt(request.nextToken());
        int to = Math.min(found.size(), from + 2);
        return ListExecutionsResponse.builder().executions(found.subList(from, to))
                .nextToken(to < found.size() ? Integer.toString(to) : null).build();
    }

    @Override
    public ListExecutionsIterable listExecutionsPaginator(ListExecutionsRequest request) {
        return new ListExecutionsIterable(this, request);
    }

    @Override
    public DescribeExecutionResponse describeExecution(DescribeExecutionRequest request) {
        return executions.stream().filter(e -> e.executionArn().equals(request.executionArn())).findFirst()
                .map(e -> DescribeExecutionResponse.builder().executionArn(e.executionArn()).name(e.name())
                        .stateMachineArn(e.stateMachineArn()).status(e.status()).startDate(e.startDate())
                        .stopDate(e.stopDate()).build())
                .orElseThrow(() -> ExecutionDoesNotExistException.builder().message("none").build());
    }

    @Override
    public DescribeStateMachineResponse describeStateMachine(DescribeStateMachineRequest request) {
        LoggingConfiguration.Builder logging = LoggingConfiguration.builder().level("OFF");
        if (logged.contains(request.stateMachineArn())) {
            logging.level("ALL").destinations(d -> d.cloudWatchLogsLogGroup(
                    g -> g.logGroupArn(
                            "arn:aws:logs:us-east-1:000000000000:log-group:/aws/vendedlogs/states/quote:*")));
        }
        return DescribeStateMachineResponse.builder().loggingConfiguration(logging.build()).build();
    }

    @Override
    public String serviceName() {
        return "states";
    }

    @Override
    public void close() {
        // nothing is open
    }
}
