package dev.stagedoor.emulator.identity.sts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.Input;

/** <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>. */
public record GetCallerIdentity() implements Action {

    @Override
    public ObjectNode run(Input input) {
        input.only();
        return Json.object().put("UserId", input.caller().userId()).put("Account", input.caller().accountId())
                .put("Arn", input.caller().arn());
    }
}
