package dev.stagedoor.infra.deployer.machine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.deployer.console.Console;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionDiagnostic;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionSeverity;

/**
 * Asks the target what it thinks of our definitions before anything is created. The assembler has seen that they are JSON and lead to
 * states that are there; the rest of the language is the target's.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinition.html">ValidateStateMachineDefinition</a>
 */
public final class MachineValidation {

    private final SfnClient stepFunctions;
    private final Console console;

    public MachineValidation(SfnClient stepFunctions, Console console) {
        this.stepFunctions = stepFunctions;
        this.console = console;
    }

    /**
     * Shows warnings as steps.
     *
     * @throws InvalidMachinesException with every mistake, its file and line
     */
    public void check(Assembly assembly) throws IOException {
        List<String> mistakes = new ArrayList<>();
        for (MachineDefinition definition : MachineDefinition.of(assembly)) {
            check(definition, mistakes);
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidMachinesException(mistakes);
        }
    }

    private void check(MachineDefinition definition, List<String> mistakes) {
        DefinitionLines lines = new DefinitionLines(definition.file(), definition.text());
        for (ValidateStateMachineDefinitionDiagnostic one : stepFunctions
                .validateStateMachineDefinition(validate -> validate.definition(definition.plausible())
                        .type(definition.type()).severity(ValidateStateMachineDefinitionSeverity.WARNING))
                .diagnostics()) {
            String line = lines.of(one.location(), one.message()) + ": " + one.code() + ": " + one.message();
            if (one.severity() == ValidateStateMachineDefinitionSeverity.WARNING) {
                console.step("warning", line);
            } else {
                mistakes.add(line);
            }
        }
    }
}
