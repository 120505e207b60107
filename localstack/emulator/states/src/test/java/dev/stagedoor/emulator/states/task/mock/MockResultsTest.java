package dev.stagedoor.emulator.states.task.mock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.stagedoor.emulator.states.task.Tasks.json;
import static dev.stagedoor.emulator.states.task.Tasks.resource;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MockResultsTest {

    private final MockResults results = new MockResults();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "sqs:sendMessage; {'MessageId':1}; Field 'MessageId' must be a string",
            "aws-sdk:dynamodb:query; {'Count':'1'}; Field 'Count' must be a number",
            "aws-sdk:dynamodb:query; {'Items':{}}; Field 'Items' must be an array",
            "aws-sdk:dynamodb:query; {'Items':[1]}; Field 'Items' must be an object",
            "aws-sdk:s3:getObject; {'DeleteMarker':'no'}; Field 'DeleteMarker' must be a boolean",
            "aws-sdk:lambda:getFunction; {'Configuration':{'Timeout':0}}; Field 'Timeout' is less than the minimum value",
            "aws-sdk:lambda:getFunction; {'Configuration':{'EphemeralStorage':{'Size':10241}}}; "
                    + "Field 'Size' exceeds the maximum value",
            "aws-sdk:lambda:getFunction; {'Configuration':{'State':'Gone'}}; Field 'State' is not an expected value",
            "states:startExecution.sync:2; {'Name':''}; Field 'Name' is smaller than the minimum length",
            "dynamodb:getItem; {'Item':{'a':{'M':{'b':{'L':[{'S':1}]}}}}}; Field 'S' must be a string",
            "dynamodb:putItem; {'ConsumedCapacity':{'Table':{'CapacityUnits':'1'}}}; Field 'CapacityUnits' must be a number",
            "aws-sdk:kms:decrypt; {'EncryptionAlgorithm':'ROT13'}; Field 'EncryptionAlgorithm' is not an expected value",
            "aws-sdk:sqs:receiveMessage; {'Messages':[{},{'Body':{}}]}; Field 'Body' must be a string"})
    void whatTheServiceWouldNotAnswerIsNamed(String resource, String result, String why) {
        assertThatThrownBy(() -> results.check(resource(resource), json(result), FieldValidationMode.PRESENT))
                .isInstanceOf(InvalidMockResultException.class)
                .hasMessage("Mock result schema validation error: " + why);
    }

    @Test
    void onlyTheStrictModeWantsWhatTheServiceAlwaysAnswers() {
        assertThatThrownBy(
                () -> results.check(resource("aws-sdk:sfn:describeExecution"), json("{}"), FieldValidationMode.STRICT))
                .hasMessage("Mock result schema validation error: Required field 'ExecutionArn' is missing");
        assertThatCode(
                () -> results.check(resource("aws-sdk:sfn:describeExecution"), json("{}"), FieldValidationMode.PRESENT))
                .doesNotThrowAnyException();
    }

    @Test
    void furtherFieldsAreNobodysConcern() {
        assertThatCode(() -> {
            results.check(resource("sqs:sendMessage"), json("{'Own':1}"), FieldValidationMode.STRICT);
            results.check(resource("sqs:sendMessage"), json("{'MessageId':1}"), FieldValidationMode.NONE);
            results.check(resource("sqs:sendMessage.waitForTaskToken"), json("{'MessageId':1}"),
                    FieldValidationMode.STRICT);
            results.check(resource("arn:aws:lambda:us-east-1:000000000000:function:f"), json("1"),
                    FieldValidationMode.STRICT);
        }).doesNotThrowAnyException();
    }

    @Test
    void aResultThatNobodyDescribedIsRefusedByName() {
        assertThatThrownBy(() -> results.check(resource("batch:submitJob"), json("{}"), FieldValidationMode.STRICT))
                .hasMessageContaining("does not know the result of batch:submitJob");
    }
}
