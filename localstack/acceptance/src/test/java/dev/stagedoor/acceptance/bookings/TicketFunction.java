package dev.stagedoor.acceptance.bookings;

import dev.stagedoor.acceptance.lambda.Handlers;
import dev.stagedoor.acceptance.target.Target;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The function that issues tickets, as an administrator may break it. Close it: that puts it back as it was deployed. */
final class TicketFunction implements AutoCloseable {

    private static final String ALIAS = "prod";

    private final LambdaClient lambda;
    private final String function;
    private final String handler;
    private final String version;
    private final Stack stack;

    TicketFunction(Target target) {
        String stackName = target.output("SagaMachineArn").replaceAll(".*:(.*)-saga$", "$1");
        lambda = target.client(LambdaClient.builder());
        function = stackName + "-bookings-ticket";
        handler = lambda.getFunctionConfiguration(r -> r.functionName(function)).handler();
        version = lambda.getAlias(r -> r.functionName(function).name(ALIAS)).functionVersion();
        try (CloudFormationClient stacks = target.client(CloudFormationClient.builder())) {
            stack = stacks.describeStacks(r -> r.stackName(stackName)).stacks().get(0);
        }
    }

    /** From now on what the stage prod calls ends its own process in the middle of every request. */
    void prodDies() {
        lambda.updateFunctionCode(r -> r.functionName(function).zipFile(SdkBytes.fromByteArray(Handlers.zip())));
        lambda.updateFunctionConfiguration(r -> r.functionName(function).handler(Handlers.Dying.class.getName()));
        String dying = lambda.publishVersion(r -> r.functionName(function)).version();
        lambda.updateAlias(r -> r.functionName(function).name(ALIAS).functionVersion(dying));
    }

    @Override
    public void close() {
        lambda.updateAlias(r -> r.functionName(function).name(ALIAS).functionVersion(version));
        lambda.updateFunctionCode(r -> r.functionName(function).s3Bucket(parameter("ArtifactBucket"))
                .s3Key(parameter("BookingsCode")));
        lambda.updateFunctionConfiguration(r -> r.functionName(function).handler(handler));
        lambda.close();
    }

    private String parameter(String name) {
        return stack.parameters().stream().filter(p -> p.parameterKey().equals(name)).findFirst().orElseThrow()
                .parameterValue();
    }
}
