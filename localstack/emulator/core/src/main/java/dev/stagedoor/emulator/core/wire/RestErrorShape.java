package dev.stagedoor.emulator.core.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;

/** The members that an error's body has beside the error's own. The code always stands in {@code x-amzn-ErrorType}. */
public enum RestErrorShape {

    /** {@code {"message": ...}}, as API Gateway has it. */
    MESSAGE,

    /** {@code {"Type": "User", "Message": ...}}, as Lambda has it. */
    TYPE_AND_MESSAGE;

    ObjectNode body(AwsException error) {
        ObjectNode body = Json.object();
        if (this == TYPE_AND_MESSAGE) {
            body.put("Type", error.status() < 500 ? "User" : "Service").put("Message", error.getMessage());
        } else {
            body.put("message", error.getMessage());
        }
        return body.setAll(error.members());
    }
}
