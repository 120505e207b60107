package dev.stagedoor.emulator.identity.iam;

import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.PolicyDocument.Kind;
import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.model.Principal;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.model.RoleDetails;
import dev.stagedoor.emulator.identity.model.StoredPolicy;
import dev.stagedoor.emulator.identity.store.Identities;

/** <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html">CreateRole</a>. */
record CreateRole(Identities identities) implements Action {

    /** Characters of a trust policy that AWS takes without a raised quota. */
    static final int TRUST_SIZE = 2_048;
    static final int HOUR = 3_600;

    @Override
    public ObjectNode run(Input input) {
        input.only("RoleName", "Path", "AssumeRolePolicyDocument", "Description", "MaxSessionDuration", "Tags");
        String name = input.name("RoleName", 64);
        String path = input.path();
        StoredPolicy trust = Documents.parse("trust policy of " + name, input.required("AssumeRolePolicyDocument"),
                Kind.TRUST, TRUST_SIZE);
        RoleDetails details = new RoleDetails(trust, input.bounded("Description", 1_000),
                input.number("MaxSessionDuration", HOUR, HOUR, 12 * HOUR));
        Principal role = new Principal(PrincipalType.ROLE, name, path,
                NewId.of(identities, PrincipalType.ROLE.idPrefix()),
                identities.account().globalArn("iam", "role" + path + name), identities.clock().instant(),
                new TreeMap<>(input.tags()), new TreeMap<>(), new TreeSet<>(), details);
        identities.principals(PrincipalType.ROLE).add(role);
        return Json.object().set("Role", Shapes.principal(role, true));
    }
}
