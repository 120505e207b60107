package dev.stagedoor.infra.deployer.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** What would change: CloudFormation checks the templates here, before anything is touched. */
final class ChangeSets {

    private final CloudFormationClient cloudFormation;
    private final SourcePositions positions;
    private final Pace pace;

    ChangeSets(CloudFormationClient cloudFormation, SourcePositions positions, Pace pace) {
        this.cloudFormation = cloudFormation;
        this.positions = positions;
        this.pace = pace;
    }

    /**
     * @return its id; empty if nothing would change
     * @throws StackFailedException if the templates or parameters are refused
     */
    Optional<String> create(StackRequest request, ChangeSetType type) {
        String id;
        try {
            id = cloudFormation.createChangeSet(changeSet(request, type)).id();
        } catch (CloudFormationException e) {
            throw new StackFailedException(
                    refusal(e.awsErrorDetails() == null ? e.getMessage() : e.awsErrorDetails().errorMessage()), e);
        }
        DescribeChangeSetResponse made = await(id, request.name());
        if (made.status() == ChangeSetStatus.CREATE_COMPLETE) {
            return Optional.of(id);
        }
        discard(id, request.name(), type);
        String reason = made.statusReason() == null ? "" : made.statusReason();
        if (reason.contains("didn't contain changes") || reason.contains("No updates are to be performed")) {
            return Optional.empty();
        }
        throw new StackFailedException(refusal(reason));
    }

    private CreateChangeSetRequest changeSet(StackRequest request, ChangeSetType type) {
        List<Parameter> parameters = new ArrayList<>();
        request.parameters().forEach(
                (key, value) -> parameters.add(Parameter.builder().parameterKey(key).parameterValue(value).build()));
        CreateChangeSetRequest.Builder builder = CreateChangeSetRequest.builder().stackName(request.name())
                .changeSetName("stagedoor-" + UUID.randomUUID())
                .changeSetType(type).capabilities(Capability.CAPABILITY_IAM)
                .tags(request.tags().entrySet().stream()
                        .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build()).toList());
        StackRequest.TemplateSource source = request.source();
        if (source instanceof StackRequest.TemplateSource.Url url) {
            builder.templateURL(url.url());
        } else if (source instanceof StackRequest.TemplateSource.Body body) {
            builder.templateBody(body.body());
        } else {
            builder.usePreviousTemplate(true);
            keepOtherParameters(request, parameters);
        }
        return builder.parameters(parameters).build();
    }

    private void keepOtherParameters(StackRequest request, List<Parameter> parameters) {
        new Stacks(cloudFormation).find(request.name()).map(Stacks::parameters).orElseGet(Map::of).keySet()
                .stream()
                .filter(key -> !request.parameters().containsKey(key))
                .forEach(key -> parameters.add(Parameter.builder().parameterKey(key).usePreviousValue(true).build()));
    }

    private DescribeChangeSetResponse await(String id, String stack) {
        for (int look = 0; look < pace.looks(); look++) {
            DescribeChangeSetResponse changeSet = cloudFormation
                    .describeChangeSet(describe -> describe.changeSetName(id).stackName(stack));
            if (changeSet.status() == ChangeSetStatus.CREATE_COMPLETE || changeSet.status() == ChangeSetStatus.FAILED) {
                return changeSet;
            }
            pace.pause();
        }
        throw new StackFailedException("CloudFormation does not finish the change set of " + stack + ".");
    }

    /** A failed change set of a stack that is not there yet leaves an empty stack behind. */
    private void discard(String id, String stack, ChangeSetType type) {
        cloudFormation.deleteChangeSet(delete -> delete.changeSetName(id).stackName(stack));
        if (type == ChangeSetType.CREATE) {
            cloudFormation.deleteStack(delete -> delete.stackName(stack));
        }
    }

    private String refusal(String message) {
        return positions.translate(message) + System.lineSeparator() + "Nothing was deployed.";
    }
}
