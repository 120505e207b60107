package dev.stagedoor.emulator.cloudformation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Queues, their policies, and the functions that get their messages. */
class QueueTypesTest {

    private static final String TEMPLATE = """
            Resources:
              Dead: {Type: AWS::SQS::Queue, Properties: {MessageRetentionPeriod: 1209600}}
              Scans:
                Type: AWS::SQS::Queue
                Properties:
                  QueueName: scans
                  VisibilityTimeout: 30
                  SqsManagedSseEnabled: true
                  RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3}
                  Tags: [{Key: project, Value: stagedoor}]
              Policy:
                Type: AWS::SQS::QueuePolicy
                Properties:
                  Queues: [!Ref Scans]
                  PolicyDocument: {Version: '2012-10-17', Statement: []}
              Mapping:
                Type: AWS::Lambda::EventSourceMapping
                Properties:
                  EventSourceArn: !GetAtt Scans.Arn
                  FunctionName: consume
                  BatchSize: 5
                  FunctionResponseTypes: [ReportBatchItemFailures]
                  Tags: [{Key: project, Value: stagedoor}]
            Outputs:
              Url: {Value: !Ref Scans}
              Arn: {Value: !GetAtt Scans.Arn}
              Name: {Value: !GetAtt Dead.QueueName}
              Mapping: {Value: !Ref Mapping}
            """;
    private static final String URL = "http://127.0.0.1:4566/000000000000/";

    private final Theatre theatre = new Theatre();
    private final FakeService sqs = theatre.fake("sqs");
    private final FakeService lambda = theatre.fake("lambda");

    @BeforeEach
    void services() {
        sqs.on("CreateQueue", request -> dev.stagedoor.emulator.core.Json.object().put("QueueUrl",
                URL + request.text("QueueName"))).accept("SetQueueAttributes", "DeleteQueue", "TagQueue", "UntagQueue");
        lambda.answer("CreateEventSourceMapping", "{\"UUID\": \"id-1\", \"EventSourceMappingArn\": \"arn:id-1\"}")
                .accept("UpdateEventSourceMapping", "DeleteEventSourceMapping", "TagResource", "UntagResource");
    }

    @AfterEach
    void close() {
        theatre.close();
    }

    @Test
    void they_are_made_of_the_calls_of_sqs_and_lambda() {
        assertThat(theatre.create("box", TEMPLATE)).isEqualTo("CREATE_COMPLETE");

        String deadName = theatre.output("box", "Name");
        assertThat(deadName).matches("box-Dead-[A-Z2-7]{12}");
        assertThat(sqs.last("CreateQueue")).isEqualTo("{\"QueueName\":\"scans\",\"Attributes\":{"
                + "\"VisibilityTimeout\":\"30\",\"RedrivePolicy\":\"{\\\"deadLetterTargetArn\\\":"
                + "\\\"arn:aws:sqs:us-east-1:000000000000:" + deadName + "\\\",\\\"maxReceiveCount\\\":3}\","
                + "\"SqsManagedSseEnabled\":\"true\"},\"tags\":{\"project\":\"stagedoor\"}}");
        assertThat(sqs.last("SetQueueAttributes")).startsWith("{\"QueueUrl\":\"" + URL + "scans\",\"Attributes\":{"
                + "\"Policy\":\"{");
        assertThat(lambda.last("CreateEventSourceMapping")).isEqualTo("{\"FunctionName\":\"consume\",\"BatchSize\":5,"
                + "\"FunctionResponseTypes\":[\"ReportBatchItemFailures\"],"
                + "\"EventSourceArn\":\"arn:aws:sqs:us-east-1:000000000000:scans\",\"Tags\":{\"project\":\"stagedoor\"}}");
        assertThat(theatre.output("box", "Url")).isEqualTo(URL + "scans");
        assertThat(theatre.output("box", "Mapping")).isEqualTo("id-1");
    }

    @Test
    void what_changes_changes_in_place_and_what_is_left_out_goes_back_to_its_default() {
        theatre.create("box", TEMPLATE);
        sqs.forgetCalls();

        theatre.update("box", TEMPLATE.replace("      VisibilityTimeout: 30\n", "").replace("BatchSize: 5",
                "MaximumBatchingWindowInSeconds: 2"));

        assertThat(sqs.last("SetQueueAttributes")).isEqualTo(
                "{\"QueueUrl\":\"" + URL + "scans\",\"Attributes\":{\"VisibilityTimeout\":\"\"}}");
        assertThat(sqs.calls()).doesNotContain("CreateQueue", "DeleteQueue");
        assertThat(lambda.last("UpdateEventSourceMapping")).isEqualTo("{\"UUID\":\"id-1\",\"BatchSize\":10,"
                + "\"MaximumBatchingWindowInSeconds\":2,\"Enabled\":true,\"FunctionResponseTypes\":"
                + "[\"ReportBatchItemFailures\"],\"ScalingConfig\":{},\"FunctionName\":\"consume\"}");
    }

    @Test
    void another_name_is_another_queue_and_its_mapping_follows() {
        theatre.create("box", TEMPLATE);

        assertThat(theatre.update("box", TEMPLATE.replace("QueueName: scans", "QueueName: doors")))
                .isEqualTo("UPDATE_COMPLETE");

        assertThat(sqs.last("DeleteQueue")).isEqualTo("{\"QueueUrl\":\"" + URL + "scans\"}");
        assertThat(lambda.last("CreateEventSourceMapping")).contains(":doors");
        assertThat(lambda.calls()).contains("DeleteEventSourceMapping");
    }

    @Test
    void a_deleted_stack_leaves_nothing() {
        theatre.create("box", TEMPLATE);
        assertThat(theatre.delete("box")).isEqualTo("DELETE_COMPLETE");
        assertThat(sqs.inputs("DeleteQueue")).hasSize(2);
        assertThat(lambda.last("DeleteEventSourceMapping")).isEqualTo("{\"UUID\":\"id-1\"}");
    }
}
