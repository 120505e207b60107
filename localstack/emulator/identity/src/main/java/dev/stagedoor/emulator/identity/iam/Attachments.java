package dev.stagedoor.emulator.identity.iam;

import java.util.Arrays;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.error.ValidationErrorException;
import dev.stagedoor.emulator.identity.model.Principal;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.store.Identities;

/** To whom managed policies are attached. */
record Attachments(Identities identities) {

    long count(String policyArn) {
        return holders(policyArn).count();
    }

    /** ListEntitiesForPolicy, on one page. */
    ObjectNode list(Input input) {
        input.only("PolicyArn", "EntityFilter");
        String filter = input.text("EntityFilter");
        if (filter != null && !filter.equals("User") && !filter.equals("Role")) {
            throw new ValidationErrorException("The Stagedoor emulator knows no EntityFilter " + filter);
        }
        String arn = identities.policies().get(input.required("PolicyArn")).arn();
        ObjectNode output = Json.object().put("IsTruncated", false);
        output.putArray("PolicyGroups");
        for (PrincipalType type : PrincipalType.values()) {
            ArrayNode list = output.putArray("Policy" + type.word() + "s");
            holders(arn).filter(principal -> principal.type() == type && (filter == null || filter.equals(type.word())))
                    .forEach(principal -> list.add(Json.object().put(type.nameMember(), principal.name())
                            .put(type.word() + "Id", principal.id())));
        }
        return output;
    }

    private Stream<Principal> holders(String policyArn) {
        return Arrays.stream(PrincipalType.values()).flatMap(type -> identities.principals(type).all().stream())
                .filter(principal -> principal.attached().contains(policyArn));
    }
}
