package dev.stagedoor.emulator.cloudformation.operations;

import java.time.Clock;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.changeset.ChangePlan;
import dev.stagedoor.emulator.cloudformation.changeset.ChangePlanner;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSet;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSets;
import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackBusyException;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.cloudformation.stack.StackExistsException;
import dev.stagedoor.emulator.cloudformation.stack.StackStatus;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;

/**
 * The change set is ready when the call is answered, so nobody ever sees it pending.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html">CreateChangeSet</a>.
 */
public final class CreateChangeSet implements StackOperation {

    private final StackEngine engine;
    private final DefinitionInput definitions;
    private final ChangePlanner planner;
    private final ChangeSets changeSets;
    private final Account account;
    private final Ids ids;
    private final Clock clock;

    public CreateChangeSet(StackEngine engine, DefinitionInput definitions, ChangePlanner planner,
            ChangeSets changeSets,
            Account account, Ids ids, Clock clock) {
        this.engine = engine;
        this.definitions = definitions;
        this.planner = planner;
        this.changeSets = changeSets;
        this.account = account;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "CreateChangeSet";
    }

    @Override
    public Set<String> members() {
        return Sets.union(DefinitionInput.MEMBERS, "UsePreviousTemplate", "ChangeSetName", "ChangeSetType",
                "Description",
                "ClientToken", "OnStackFailure", "IncludeNestedStacks");
    }

    @Override
    public ObjectNode run(Call call) {
        String name = Names.checked(call, "ChangeSetName");
        return switch (call.text("ChangeSetType") == null ? "UPDATE" : call.text("ChangeSetType")) {
            case "CREATE" -> answer(toCreate(call, name));
            case "UPDATE" -> answer(toUpdate(call, name));
            case "IMPORT" -> throw new ValidationException("ChangeSetType IMPORT is not supported.");
            default -> throw new ValidationException("1 validation error detected: Value '" + call.text("ChangeSetType")
                    + "' at 'changeSetType' failed to satisfy constraint: Member must satisfy enum value set: [CREATE, UPDATE,"
                    + " IMPORT]");
        };
    }

    private ChangeSet toCreate(Call call, String name) {
        String stackName = Names.checked(call, "StackName");
        Stack there = engine.stacks().find(stackName);
        if (there != null && there.status() != StackStatus.REVIEW_IN_PROGRESS) {
            throw new StackExistsException(stackName);
        }
        StackDefinition definition = definitions.read(call, stackName, null);
        Stack stack = there == null ? engine.add(stackName, definition) : there;
        return keep(call, name, stack, true, definition);
    }

    private ChangeSet toUpdate(Call call, String name) {
        Stack stack = engine.stacks().get(Names.reference(call, "StackName"));
        if (!stack.status().updatable()) {
            throw new StackBusyException(stack.id(), stack.status(), "updated");
        }
        return keep(call, name, stack, false, definitions.read(call, stack.name(), stack));
    }

    private ChangeSet keep(Call call, String name, Stack stack, boolean creates, StackDefinition definition) {
        ChangePlan plan = planner.plan(stack, definition);
        String id = account.arn("cloudformation", "changeSet/" + name + "/" + ids.uuid());
        ChangeSet changeSet = new ChangeSet(id, name, stack, creates, call.text("Description"), clock.instant(),
                definition,
                OptionsInput.ofChangeSet(call), plan);
        changeSets.add(changeSet);
        return changeSet;
    }

    private static ObjectNode answer(ChangeSet changeSet) {
        return Json.object().put("Id", changeSet.id()).put("StackId", changeSet.stack().id());
    }
}
