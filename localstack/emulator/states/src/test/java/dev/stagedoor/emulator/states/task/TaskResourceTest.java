package dev.stagedoor.emulator.states.task;

import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.emulator.states.task.Tasks.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TaskResourceTest {

    @ParameterizedTest
    @CsvSource({
            "sqs:sendMessage.waitForTaskToken, sqs, sendMessage.waitForTaskToken, sendMessage, WAIT_FOR_TASK_TOKEN, 1",
            "dynamodb:getItem, dynamodb, getItem, getItem, REQUEST_RESPONSE, 1",
            "states:startExecution.sync, states, startExecution.sync, startExecution, RUN_A_JOB, 1",
            "states:startExecution.sync:2, states, startExecution.sync:2, startExecution, RUN_A_JOB, 2",
            "aws-sdk:cloudwatchlogs:putLogEvents, aws-sdk:cloudwatchlogs, putLogEvents, putLogEvents, REQUEST_RESPONSE, 1",
            "emr-containers:startJobRun.sync, emr-containers, startJobRun.sync, startJobRun, RUN_A_JOB, 1"})
    void aServiceIsNamedAsHistoriesNameIt(String text, String type, String resource, String action,
            IntegrationPattern pattern, int version) {
        assertThat(resource(text)).isEqualTo(
                new TaskResource(TaskResource.Kind.SERVICE, resource, type, action, pattern, version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:lambda:eu-west-1:123456789012:function:f",
            "arn:aws-cn:lambda:cn-north-1:123456789012:function:f:live",
            "arn:aws:lambda:any-region:any-account:function:f"})
    void aFunctionMayHaveAQualifierAndAnyPartition(String arn) {
        assertThat(resource(arn).kind()).isEqualTo(TaskResource.Kind.LAMBDA_FUNCTION);
        assertThat(resource(arn).resource()).isEqualTo(arn);
    }

    @Test
    void anActivityIsAnsweredByToken() {
        assertThat(resource("arn:aws:states:us-east-1:123456789012:activity:a").pattern())
                .isEqualTo(IntegrationPattern.WAIT_FOR_TASK_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dynamodb:scan", "dynamodb:getItem.sync", "dynamodb:getItem.waitForTaskToken",
            "sqs:sendMessage.sync", "aws-sdk:sqs:sendMessage.sync", "lambda:invoke.sync:2", "nothing:call"})
    void whatAwsHasNoIntegrationForIsNotRecognized(String resource) {
        assertThatThrownBy(() -> TaskResource.parse("arn:aws:states:::" + resource))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessage("The resource provided arn:aws:states:::" + resource + " is not recognized. The value is "
                        + "not a valid resource ARN, or the resource is not available in this region.");
    }
}
