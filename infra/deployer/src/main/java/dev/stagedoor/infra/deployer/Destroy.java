package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.util.Optional;

import dev.stagedoor.infra.deployer.artifact.ArtifactStore;
import dev.stagedoor.infra.deployer.stack.StackOperations;
import dev.stagedoor.infra.deployer.stack.Stacks;
import dev.stagedoor.infra.deployer.target.Options;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Takes everything away that carries our tag: partners' keys, the main stack, the account's setting, the bucket's content, the rest. */
final class Destroy {

    private final Session session;
    private final Options options;

    Destroy(Session session) {
        this.session = session;
        options = session.options();
    }

    void run() throws IOException {
        StackOperations operations = session.operations();
        int keys = new PartnerAccess(session).partners().removeAll();
        session.console().step("destroy", keys + " API keys of partners that were added are gone");
        boolean setLogRole = session.stacks().find(options.stack()).map(Stacks::parameters)
                .map(parameters -> "true".equals(parameters.get(Deploy.ACCOUNT_LOGS))).orElse(false);
        remove(options.stack(), operations);
        if (setLogRole) {
            new AccountLogRole(session.clients().apiGateway(), session.console()).putBack(options.stack());
        }
        session.stacks().find(options.bootstrapStack()).map(Stacks::outputs)
                .map(outputs -> outputs.get("ArtifactBucket")).ifPresent(this::empty);
        remove(options.bootstrapStack(), operations);
    }

    private void remove(String name, StackOperations operations) {
        Optional<Stack> found = session.stacks().find(name);
        found.ifPresent(operations::delete);
        session.console().step("destroy",
                found.isPresent() ? "stack " + name + " is gone" : "there is no stack " + name);
    }

    private void empty(String bucket) {
        int objects = new ArtifactStore(session.clients().s3(), options, session.clients().region(), bucket).empty();
        session.console().step("destroy", "bucket " + bucket + " emptied: " + objects + " objects");
    }
}
