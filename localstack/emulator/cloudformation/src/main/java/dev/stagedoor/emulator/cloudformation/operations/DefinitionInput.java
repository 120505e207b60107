package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.evaluation.PseudoParameters;
import dev.stagedoor.emulator.cloudformation.preflight.Preflight;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.core.Account;

/** Reads and checks what a call wants a stack to be. */
public final class DefinitionInput {

    /** The members of a call that say what a stack should be. */
    static final Set<String> MEMBERS = Set.of("StackName", "TemplateBody", "TemplateURL", "Parameters", "Capabilities",
            "Tags",
            "NotificationARNs", "RollbackConfiguration", "ClientRequestToken", "DisableRollback",
            "RetainExceptOnCreate");

    private final StackEngine engine;
    private final Account account;

    public DefinitionInput(StackEngine engine, Account account) {
        this.engine = engine;
        this.account = account;
    }

    /**
     * @param stack that there is already, or null
     * @throws dev.stagedoor.emulator.core.bus.AwsException that says everything that is wrong
     */
    StackDefinition read(Call call, String stackName, Stack stack) {
        refuse(call);
        Map<String, String> tags = stack != null && !call.request().input().has("Tags")
                ? stack.definition().tags()
                : call.tags();
        return new Preflight(engine.types(), new S3TemplateSource(call.services()), engine.exports()::value).check(
                TemplateInput.of(call, stack), ParameterInput.of(call, stack), tags, call.texts("Capabilities"),
                new PseudoParameters(account, stackName, stack == null ? null : stack.id()));
    }

    private static void refuse(Call call) {
        if (call.has("NotificationARNs")) {
            throw new ValidationException("NotificationARNs are not supported: there is no SNS here.");
        }
        if (call.request().input().path("RollbackConfiguration").path("RollbackTriggers").size() > 0) {
            throw new ValidationException("RollbackTriggers are not supported: there are no alarms here.");
        }
    }
}
