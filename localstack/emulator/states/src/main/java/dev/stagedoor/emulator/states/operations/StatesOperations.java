package dev.stagedoor.emulator.states.operations;

import java.util.Map;

import dev.stagedoor.emulator.core.bus.Operation;

/** Every action that there is, by its name. */
public final class StatesOperations {

    private StatesOperations() {}

    public static Map<String, Operation> all(StatesContext states) {
        return Map.ofEntries(
                Map.entry("CreateActivity", new CreateActivity(states)),
                Map.entry("CreateStateMachine", new CreateStateMachine(states)),
                Map.entry("CreateStateMachineAlias", new CreateStateMachineAlias(states)),
                Map.entry("DeleteActivity", new DeleteActivity(states)),
                Map.entry("DeleteStateMachine", new DeleteStateMachine(states)),
                Map.entry("DeleteStateMachineAlias", new DeleteStateMachineAlias(states)),
                Map.entry("DeleteStateMachineVersion", new DeleteStateMachineVersion(states)),
                Map.entry("DescribeActivity", new DescribeActivity(states)),
                Map.entry("DescribeExecution", new DescribeExecution(states)),
                Map.entry("DescribeMapRun", new DescribeMapRun(states)),
                Map.entry("DescribeStateMachine", new DescribeStateMachine(states)),
                Map.entry("DescribeStateMachineAlias", new DescribeStateMachineAlias(states)),
                Map.entry("DescribeStateMachineForExecution", new DescribeStateMachineForExecution(states)),
                Map.entry("GetActivityTask", new GetActivityTask(states)),
                Map.entry("GetExecutionHistory", new GetExecutionHistory(states)),
                Map.entry("ListActivities", new ListActivities(states)),
                Map.entry("ListExecutions", new ListExecutions(states)),
                Map.entry("ListMapRuns", new ListMapRuns(states)),
                Map.entry("ListStateMachineAliases", new ListStateMachineAliases(states)),
                Map.entry("ListStateMachineVersions", new ListStateMachineVersions(states)),
                Map.entry("ListStateMachines", new ListStateMachines(states)),
                Map.entry("ListTagsForResource", new ListTagsForResource(states)),
                Map.entry("PublishStateMachineVersion", new PublishStateMachineVersion(states)),
                Map.entry("RedriveExecution", new RedriveExecution(states)),
                Map.entry("SendTaskFailure", new SendTaskFailure(states)),
                Map.entry("SendTaskHeartbeat", new SendTaskHeartbeat(states)),
                Map.entry("SendTaskSuccess", new SendTaskSuccess(states)),
                Map.entry("StartExecution", new StartExecution(states)),
                Map.entry("StartSyncExecution", new StartSyncExecution(states)),
                Map.entry("StopExecution", new StopExecution(states)),
                Map.entry("TagResource", new TagResource(states)),
                Map.entry("TestState", new TestState(states)),
                Map.entry("UntagResource", new UntagResource(states)),
                Map.entry("UpdateStateMachine", new UpdateStateMachine(states)),
                Map.entry("UpdateStateMachineAlias", new UpdateStateMachineAlias(states)),
                Map.entry("ValidateStateMachineDefinition", new ValidateStateMachineDefinition(states)));
    }
}
