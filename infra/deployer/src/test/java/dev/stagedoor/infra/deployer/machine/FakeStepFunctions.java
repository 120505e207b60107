package dev.stagedoor.infra.deployer.machine;

import java.util.ArrayList;
import java.util.List;

import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionDiagnostic;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionRequest;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResponse;

/** Says the same about every definition. */
public final class FakeStepFunctions implements SfnClient {

    /** What was to be validated. */
    public final List<ValidateStateMachineDefinitionRequest> asked = new ArrayList<>();
    private final List<ValidateStateMachineDefinitionDiagnostic> diagnostics = new ArrayList<>();

    public void error(String location, String message) {
        add("ERROR", location, message);
    }

    public void warning(String location, String message) {
        add("WARNING", location, message);
    }

    private void add(String severity, String location, String message) {
        diagnostics.add(ValidateStateMachineDefinitionDiagnostic.builder().severity(severity).code("SOME_CODE")
                .location(location).message(message).build());
    }

    @Override
    public ValidateStateMachineDefinitionResponse validateStateMachineDefinition(
            ValidateStateMachineDefinitionRequest request) {
        asked.add(request);
        return ValidateStateMachineDefinitionResponse.builder().diagnostics(diagnostics).build();
    }

    @Override
    public String serviceName() {
        return "states";
    }

    @Override
    public void close() {
        // nothing is open
    }
}
