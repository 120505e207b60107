package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.error.api.MissingRequiredParameterException;
import dev.stagedoor.emulator.states.error.api.ValidationException;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import dev.stagedoor.emulator.states.machine.Revision;
import dev.stagedoor.emulator.states.machine.StateMachine;
import dev.stagedoor.emulator.states.machine.StateMachines.Settings;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_UpdateStateMachine.html">UpdateStateMachine</a>. */
final class UpdateStateMachine implements Operation {

    private static final Set<String> MEMBERS = Set.of("stateMachineArn", "definition", "roleArn",
            "loggingConfiguration", "tracingConfiguration",
            "encryptionConfiguration", "publish", "versionDescription");

    private static final Settings NOTHING = new Settings(null, null, null, null);

    private final StatesContext states;

    UpdateStateMachine(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        StateMachine machine = states.machines().machine(ResourceArn.stateMachine(members.required("stateMachineArn")));
        boolean publish = members.flag("publish", false);
        if (members.sensitive("versionDescription", 0, 256) != null && !publish) {
            throw new ValidationException("Version description can only be set when publish is true");
        }
        MachineSettings.refuseEncryption(members);
        Settings settings = new Settings(MachineSettings.definition(states, members, machine.type(), machine.name()),
                MachineSettings.role(members),
                MachineSettings.logging(members, states.account()), MachineSettings.tracing(members));
        if (settings.equals(NOTHING) && !members.get("encryptionConfiguration").isObject()) {
            throw new MissingRequiredParameterException(
                    "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified");
        }
        return checkLog(machine, settings).map(allowed -> answer(states.machines().update(machine, settings), publish,
                members.text("versionDescription")));
    }

    /** Asked again where the log or the role is another one. */
    private Future<Void> checkLog(StateMachine machine, Settings settings) {
        if (settings.logging() == null && settings.roleArn() == null) {
            return Future.succeededFuture();
        }
        Revision now = machine.revision();
        return states.logs().check(settings.logging() == null ? now.logging() : settings.logging(),
                settings.roleArn() == null ? now.roleArn() : settings.roleArn(), machine.arn());
    }

    private AwsResponse answer(StateMachine machine, boolean publish, String versionDescription) {
        ObjectNode answer = Json.object();
        answer.set("updateDate", Members.date(states.clock().instant()));
        if (machine.revision().id() != null) {
            answer.put("revisionId", machine.revision().id());
        }
        if (publish) {
            answer.put("stateMachineVersionArn",
                    states.machines().publish(machine, null, versionDescription).arn());
        }
        return AwsResponse.ok(answer);
    }
}
