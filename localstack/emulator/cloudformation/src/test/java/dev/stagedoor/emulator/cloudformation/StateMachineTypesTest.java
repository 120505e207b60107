package dev.stagedoor.emulator.cloudformation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** State machines, their versions and aliases, and activities. */
class StateMachineTypesTest {

    private static final String TEMPLATE = """
            Resources:
              Machine:
                Type: AWS::StepFunctions::StateMachine
                Properties:
                  StateMachineName: book
                  StateMachineType: EXPRESS
                  RoleArn: arn:aws:iam::000000000000:role/book
                  Definition: {StartAt: Hold, States: {Hold: {Type: Pass, Result: '${Table} ${Kept}', End: true}}}
                  DefinitionSubstitutions: {Table: seats}
                  LoggingConfiguration:
                    Level: ERROR
                    Destinations: [{CloudWatchLogsLogGroup: {LogGroupArn: 'arn:group:*'}}]
                  Tags: [{Key: project, Value: stagedoor}]
              Version:
                Type: AWS::StepFunctions::StateMachineVersion
                Properties: {StateMachineArn: !Ref Machine, StateMachineRevisionId: !GetAtt Machine.StateMachineRevisionId}
              Alias:
                Type: AWS::StepFunctions::StateMachineAlias
                Properties: {Name: live, RoutingConfiguration: [{StateMachineVersionArn: !Ref Version, Weight: 100}]}
              Usher: {Type: AWS::StepFunctions::Activity, Properties: {Name: usher}}
            Outputs:
              Machine: {Value: !Ref Machine}
              Name: {Value: !GetAtt Machine.Name}
              Alias: {Value: !Ref Alias}
              Usher: {Value: !Ref Usher}
            """;
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:stateMachine:book";

    private final Theatre theatre = new Theatre();
    private final FakeService states = theatre.fake("states");

    @BeforeEach
    void services() {
        states.answer("CreateStateMachine", "{\"stateMachineArn\": \"" + ARN + "\"}")
                .answer("DescribeStateMachine", "{\"revisionId\": \"r1\"}")
                .answer("PublishStateMachineVersion", "{\"stateMachineVersionArn\": \"" + ARN + ":1\"}")
                .answer("CreateStateMachineAlias", "{\"stateMachineAliasArn\": \"" + ARN + ":live\"}")
                .answer("CreateActivity", "{\"activityArn\": \"arn:usher\"}")
                .accept("UpdateStateMachine", "UpdateStateMachineAlias", "DeleteStateMachine",
                        "DeleteStateMachineVersion",
                        "DeleteStateMachineAlias", "DeleteActivity", "TagResource", "UntagResource");
    }

    @AfterEach
    void close() {
        theatre.close();
    }

    @Test
    void they_are_made_of_the_calls_of_step_functions() {
        assertThat(theatre.create("box", TEMPLATE)).isEqualTo("CREATE_COMPLETE");

        assertThat(states.last("CreateStateMachine")).contains("\"name\":\"book\"", "\"type\":\"EXPRESS\"",
                "\\\"Result\\\":\\\"seats ${Kept}\\\"", "\"tags\":[{\"key\":\"project\",\"value\":\"stagedoor\"}]",
                "\"loggingConfiguration\":{\"level\":\"ERROR\",\"destinations\":[{\"cloudWatchLogsLogGroup\":"
                        + "{\"logGroupArn\":\"arn:group:*\"}}]}");
        assertThat(states.last("PublishStateMachineVersion"))
                .isEqualTo("{\"stateMachineArn\":\"" + ARN + "\",\"revisionId\":\"r1\"}");
        assertThat(states.last("CreateStateMachineAlias"))
                .isEqualTo("{\"routingConfiguration\":[{\"stateMachineVersionArn\":\""
                        + ARN + ":1\",\"weight\":100}],\"name\":\"live\"}");
        assertThat(theatre.output("box", "Machine")).isEqualTo(ARN);
        assertThat(theatre.output("box", "Name")).isEqualTo("book");
        assertThat(theatre.output("box", "Alias")).isEqualTo(ARN + ":live");
        assertThat(theatre.output("box", "Usher")).isEqualTo("arn:usher");
    }

    @Test
    void what_a_machine_no_longer_has_goes_back_to_its_default() {
        theatre.create("box", TEMPLATE);

        theatre.update("box", TEMPLATE.replaceAll("(?s)      LoggingConfiguration:.*?\\n {6}Tags", "      Tags"));

        assertThat(states.last("UpdateStateMachine")).contains("\"loggingConfiguration\":{\"level\":\"OFF\"}",
                "\"tracingConfiguration\":{\"enabled\":false}");
    }

    @Test
    void a_machine_has_one_definition() {
        assertThat(theatre.create("box", TEMPLATE.replace("DefinitionSubstitutions:", "DefinitionString: '{}', X:")
                .replace("      DefinitionString: '{}', X: {Table: seats}\n", "      DefinitionString: '{}'\n")))
                .isEqualTo("ROLLBACK_COMPLETE");
    }
}
