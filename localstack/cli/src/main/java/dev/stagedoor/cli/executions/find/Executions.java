package dev.stagedoor.cli.executions.find;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.stagedoor.cli.executions.run.Facts;
import dev.stagedoor.cli.executions.run.Problem;
import dev.stagedoor.cli.failure.CommandFailure;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.ListExecutionsRequest;
import software.amazon.awssdk.services.sfn.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

/** The executions that Standard state machines keep. */
public final class Executions {

    private static final List<ExecutionStatus> FAILED = List.of(ExecutionStatus.FAILED, ExecutionStatus.TIMED_OUT,
            ExecutionStatus.ABORTED);
    private static final int PAGE = 1_000;

    private final SfnClient states;

    public Executions(SfnClient states) {
        this.states = states;
    }

    /**
     * The newest executions of a Standard machine.
     *
     * @param failed only those that failed, timed out or were aborted
     * @param most how many, of each such status
     */
    public List<ExecutionListItem> newest(Machine machine, boolean failed, int most) {
        return newest(request -> request.stateMachineArn(machine.arn()), failed, most);
    }

    /**
     * The same of the children of a Map Run.
     *
     * @throws CommandFailure if there is no such Map Run
     */
    public List<ExecutionListItem> children(String mapRunArn, boolean failed, int most) {
        try {
            return newest(request -> request.mapRunArn(mapRunArn), failed, most);
        } catch (ResourceNotFoundException | InvalidArnException e) {
            throw new CommandFailure("there is no Map Run " + mapRunArn);
        }
    }

    /** @return empty if there is no such execution */
    public Optional<Facts> describe(String arn) {
        try {
            return Optional.of(facts(states.describeExecution(r -> r.executionArn(arn))));
        } catch (ExecutionDoesNotExistException | StateMachineDoesNotExistException | InvalidArnException e) {
            return Optional.empty();
        }
    }

    private List<ExecutionListItem> newest(Consumer<ListExecutionsRequest.Builder> of, boolean failed, int most) {
        return failed
                ? FAILED.stream().flatMap(status -> newest(of, status, most).stream()).toList()
                : newest(of, null, most);
    }

    private List<ExecutionListItem> newest(Consumer<ListExecutionsRequest.Builder> of, ExecutionStatus status,
            int most) {
        return states.listExecutionsPaginator(r -> of.accept(r.statusFilter(status).maxResults(Math.min(most, PAGE))))
                .executions().stream().limit(most).toList();
    }

    private static Facts facts(DescribeExecutionResponse execution) {
        return new Facts(execution.executionArn(), lastPart(execution.stateMachineArn()), execution.name(),
                execution.statusAsString(), execution.startDate(), Optional.ofNullable(execution.stopDate()),
                new Problem(Optional.ofNullable(execution.error()), Optional.ofNullable(execution.cause())),
                Optional.ofNullable(execution.input()), Optional.ofNullable(execution.output()));
    }

    private static String lastPart(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
