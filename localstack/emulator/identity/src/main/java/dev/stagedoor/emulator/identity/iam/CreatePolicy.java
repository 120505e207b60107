package dev.stagedoor.emulator.identity.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.PolicyDocument.Kind;
import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.model.ManagedPolicy;
import dev.stagedoor.emulator.identity.store.Identities;

/** <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html">CreatePolicy</a>. */
record CreatePolicy(Identities identities) implements Action {

    /** Characters of a managed policy. */
    static final int SIZE = 6_144;

    @Override
    public ObjectNode run(Input input) {
        input.only("PolicyName", "Path", "PolicyDocument", "Description", "Tags");
        String name = input.name("PolicyName", 128);
        String path = input.path();
        ManagedPolicy policy = ManagedPolicy.first(name, path, NewId.of(identities, "ANPA"),
                identities.account().globalArn("iam", "policy" + path + name), input.bounded("Description", 1_000),
                identities.clock().instant(), input.tags(),
                Documents.parse(name, input.required("PolicyDocument"), Kind.IDENTITY, SIZE));
        identities.policies().add(policy);
        return Json.object().set("Policy", Shapes.policy(policy, 0, true));
    }
}
