package dev.stagedoor.emulator.gateway.integration;

import java.util.Map;

import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.exchange.IntegrationExecutor;

/** Binds the methods of a snapshot to a stage's variables: chooses the class for each integration. */
public final class Integrations {

    /** What calls the back end of a method for as long as the stage is served. */
    public IntegrationExecutor bind(CompiledMethod method, Map<String, String> stageVariables) {
        return switch (method.integration().type()) {
            case MOCK -> new MockIntegration(method.integration());
            default -> throw new IllegalStateException("refused when it was compiled: " + method.integration().type());
        };
    }
}
