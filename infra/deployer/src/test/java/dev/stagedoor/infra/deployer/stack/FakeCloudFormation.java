package dev.stagedoor.infra.deployer.stack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DeleteChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.ExecuteChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.ExecuteChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** Stacks in memory; a test says what a change set comes to and what its execution does. */
public final class FakeCloudFormation implements CloudFormationClient {

    public final List<CreateChangeSetRequest> changeSets = new ArrayList<>();
    public final List<String> deleted = new ArrayList<>();
    public final Map<String, List<StackResource>> resources = new HashMap<>();
    private final Map<String, Stack> stacks = new HashMap<>();
    private final Map<String, List<StackEvent>> events = new HashMap<>();
    private final List<Consumer<FakeCloudFormation>> executions = new ArrayList<>();
    private String refusal;
    private String failedReason;
    private int clock;

    /** The id of a stack of that name. */
    public static String id(String name) {
        return "arn:aws:cloudformation:us-east-1:000000000000:stack/" + name + "/1";
    }

    public FakeCloudFormation with(String name, StackStatus status, Consumer<Stack.Builder> more) {
        Stack.Builder stack = Stack.builder().stackName(name).stackId(id(name)).stackStatus(status);
        more.accept(stack);
        stacks.put(name, stack.build());
        return this;
    }

    public FakeCloudFormation with(String name, StackStatus status) {
        return with(name, status, stack -> {});
    }

    /** CreateChangeSet is refused with a ValidationError. */
    public FakeCloudFormation refusing(String message) {
        refusal = message;
        return this;
    }

    /** The change set is made and fails. */
    public FakeCloudFormation failing(String reason) {
        failedReason = reason;
        return this;
    }

    /** What the next execution of a change set does. */
    public FakeCloudFormation onExecute(Consumer<FakeCloudFormation> execution) {
        executions.add(execution);
        return this;
    }

    public FakeCloudFormation event(String stack, String logicalId, String type, String physicalId, String status,
            String reason) {
        clock++;
        events.computeIfAbsent(id(stack), key -> new ArrayList<>()).add(0,
                StackEvent.builder().eventId(stack + clock).stackId(id(stack)).stackName(stack)
                        .logicalResourceId(logicalId)
                        .resourceType(type).physicalResourceId(physicalId).resourceStatus(status)
                        .resourceStatusReason(reason)
                        .timestamp(Instant.ofEpochSecond(1_000 + clock)).build());
        return this;
    }

    @Override
    public DescribeStacksResponse describeStacks(DescribeStacksRequest request) {
        Stack stack = stacks.values().stream()
                .filter(each -> each.stackName().equals(request.stackName())
                        || each.stackId().equals(request.stackName()))
                .findFirst()
                .orElseThrow(() -> error("Stack with id " + request.stackName() + " does not exist"));
        return DescribeStacksResponse.builder().stacks(stack).build();
    }

    @Override
    public CreateChangeSetResponse createChangeSet(CreateChangeSetRequest request) {
        if (refusal != null) {
            throw error(refusal);
        }
        changeSets.add(request);
        if (!stacks.containsKey(request.stackName())) {
            with(request.stackName(), StackStatus.REVIEW_IN_PROGRESS);
        }
        return CreateChangeSetResponse.builder().id(request.changeSetName()).build();
    }

    @Override
    public DescribeChangeSetResponse describeChangeSet(DescribeChangeSetRequest request) {
        return DescribeChangeSetResponse.builder()
                .status(failedReason == null ? ChangeSetStatus.CREATE_COMPLETE : ChangeSetStatus.FAILED)
                .statusReason(failedReason).build();
    }

    @Override
    public DeleteChangeSetResponse deleteChangeSet(DeleteChangeSetRequest request) {
        return DeleteChangeSetResponse.builder().build();
    }

    @Override
    public ExecuteChangeSetResponse executeChangeSet(ExecuteChangeSetRequest request) {
        executions.remove(0).accept(this);
        return ExecuteChangeSetResponse.builder().build();
    }

    @Override
    public DescribeStackEventsResponse describeStackEvents(DescribeStackEventsRequest request) {
        return DescribeStackEventsResponse.builder().stackEvents(events.getOrDefault(request.stackName(), List.of()))
                .build();
    }

    @Override
    public DescribeStackResourcesResponse describeStackResources(DescribeStackResourcesRequest request) {
        return DescribeStackResourcesResponse.builder()
                .stackResources(resources.getOrDefault(request.stackName(), List.of())).build();
    }

    @Override
    public DeleteStackResponse deleteStack(DeleteStackRequest request) {
        deleted.add(request.stackName());
        stacks.values().removeIf(
                each -> each.stackName().equals(request.stackName()) || each.stackId().equals(request.stackName()));
        return DeleteStackResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "cloudformation";
    }

    @Override
    public void close() {
        // nothing is open
    }

    private static RuntimeException error(String message) {
        return CloudFormationException.builder().message(message)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode("ValidationError").errorMessage(message).build())
                .build();
    }
}
