package dev.stagedoor.emulator.identity.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.PolicyDocument.Kind;
import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.model.RoleDetails;
import dev.stagedoor.emulator.identity.model.StoredPolicy;
import dev.stagedoor.emulator.identity.store.Identities;

/** <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html">UpdateAssumeRolePolicy</a>. */
record UpdateAssumeRolePolicy(Identities identities) implements Action {

    @Override
    public ObjectNode run(Input input) {
        input.only("RoleName", "PolicyDocument");
        String name = input.name("RoleName", 64);
        identities.principals(PrincipalType.ROLE).get(name);
        StoredPolicy trust = Documents.parse("trust policy of " + name, input.required("PolicyDocument"), Kind.TRUST,
                CreateRole.TRUST_SIZE);
        identities.principals(PrincipalType.ROLE).update(name, role -> role
                .withRole(new RoleDetails(trust, role.role().description(), role.role().maxSessionSeconds())));
        return Json.object();
    }
}
