package dev.stagedoor.infra.deployer.machine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.infra.deployer.TestAssembly;
import dev.stagedoor.infra.deployer.console.Console;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

import static org.assertj.core.api.Assertions.assertThat;

class MachineValidationTest {

    private final FakeStepFunctions stepFunctions = new FakeStepFunctions();
    private final List<String> steps = new ArrayList<>();

    private void check() throws IOException {
        new MachineValidation(stepFunctions, new Console() {
            @Override
            public void step(String subject, String text) {
                steps.add(subject + " " + text);
            }

            @Override
            public void progress(String subject, String text) {
                steps.add(text);
            }
        }).check(TestAssembly.read());
    }

    @Test
    void everyMachineOfTheTheatreIsAskedAboutWithItsType() throws IOException {
        check();

        assertThat(stepFunctions.asked).anySatisfy(request -> {
            assertThat(request.type()).isEqualTo(StateMachineType.EXPRESS);
            assertThat(request.definition()).contains("What seats of a performance cost now");
        });
        assertThat(steps).isEmpty();
    }

    @Test
    void aWarningIsShownAndStopsNothing() throws IOException {
        stepFunctions.warning("/Comment", "strange");

        check();

        assertThat(steps).contains("warning infra/statemachines/quote.asl.json:2: SOME_CODE: strange");
    }

    @Test
    void whatOnlyTheStackKnowsIsReplacedByAValueOfItsKind() {
        assertThat(plausible("{\"Resource\": \"${Accept}\",\n \"Other\": \"${Accept}\"}")).isEqualTo(
                "{\"Resource\": \"arn:aws:lambda:us-east-1:123456789012:function:Accept\",\n \"Other\": \"1\"}");
        assertThat(plausible("arn:${Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:${Name}"))
                .isEqualTo("arn:aws:states:us-east-1:123456789012:stateMachine:1");
        assertThat(plausible("{% ${Seconds} * 2 %}")).isEqualTo("{% 1 * 2 %}");
    }

    private static String plausible(String text) {
        return new MachineDefinition("f", "STANDARD", text).plausible();
    }
}
