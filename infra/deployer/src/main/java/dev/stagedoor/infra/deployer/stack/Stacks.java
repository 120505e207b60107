package dev.stagedoor.infra.deployer.stack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** What is known of stacks. */
public final class Stacks {

    private final CloudFormationClient cloudFormation;

    public Stacks(CloudFormationClient cloudFormation) {
        this.cloudFormation = cloudFormation;
    }

    /** A stack by name or id; empty if there is none, or none any more. */
    public Optional<Stack> find(String name) {
        try {
            return cloudFormation.describeStacks(request -> request.stackName(name)).stacks().stream().findFirst()
                    .filter(stack -> stack.stackStatus() != StackStatus.DELETE_COMPLETE);
        } catch (CloudFormationException e) {
            if (e.awsErrorDetails() != null && "ValidationError".equals(e.awsErrorDetails().errorCode())
                    && e.getMessage().contains("does not exist")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    public static Map<String, String> outputs(Stack stack) {
        return stack.outputs().stream().collect(Collectors.toMap(Output::outputKey, Output::outputValue));
    }

    public static Map<String, String> parameters(Stack stack) {
        return stack.parameters().stream()
                .collect(Collectors.toMap(Parameter::parameterKey, Parameter::parameterValue));
    }

    public static Map<String, String> tags(Stack stack) {
        return stack.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value));
    }

    /** What a stack holds. */
    public List<StackResource> resources(String stack) {
        return cloudFormation.describeStackResources(request -> request.stackName(stack)).stackResources().stream()
                .filter(resource -> !resource.resourceStatusAsString().startsWith("DELETE")).toList();
    }

    /** The first resource of a stack that is meant; empty if the stack does not have it. */
    public Optional<StackResource> resource(String stack, Predicate<StackResource> which) {
        return resources(stack).stream().filter(which).findFirst();
    }
}
