package dev.stagedoor.emulator.states.operations;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.error.api.ValidationException;
import dev.stagedoor.emulator.states.machine.LoggingConfiguration;
import dev.stagedoor.emulator.states.machine.Names;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import dev.stagedoor.emulator.states.machine.StateMachine;
import dev.stagedoor.emulator.states.machine.StateMachines.Settings;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html">CreateStateMachine</a>. */
final class CreateStateMachine implements Operation {

    private static final Set<String> MEMBERS = Set.of("name", "definition", "roleArn", "type", "loggingConfiguration",
            "tracingConfiguration",
            "encryptionConfiguration", "publish", "versionDescription", "tags");

    private final StatesContext states;

    CreateStateMachine(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        String name = Names
                .check(members.text("name", 1, 80) == null ? members.required("name") : members.text("name"));
        members.required("definition");
        members.required("roleArn");
        MachineType type = "EXPRESS".equals(members.word("type", "STANDARD", "EXPRESS"))
                ? MachineType.EXPRESS
                : MachineType.STANDARD;
        boolean publish = members.flag("publish", false);
        if (members.sensitive("versionDescription", 0, 256) != null && !publish) {
            throw new ValidationException("Version description can only be set when publish is true");
        }
        MachineSettings.refuseEncryption(members);
        LoggingConfiguration logging = MachineSettings.logging(members, states.account());
        Settings settings = new Settings(MachineSettings.definition(states, members, type, name),
                MachineSettings.role(members), logging == null ? LoggingConfiguration.OFF : logging,
                Boolean.TRUE.equals(MachineSettings.tracing(members)));
        Map<String, String> tags = MachineSettings.tags(members);
        return states.logs()
                .check(settings.logging(), settings.roleArn(), ResourceArn.ofStateMachine(states.account(), name))
                .map(allowed -> answer(states.machines().create(name, type, settings, tags), publish,
                        members.text("versionDescription")));
    }

    private AwsResponse answer(StateMachine machine, boolean publish, String versionDescription) {
        ObjectNode answer = Json.object().put("stateMachineArn", machine.arn());
        answer.set("creationDate", Members.date(machine.creationDate()));
        if (publish) {
            answer.put("stateMachineVersionArn",
                    states.machines().publish(machine, null, versionDescription).arn());
        }
        return AwsResponse.ok(answer);
    }
}
