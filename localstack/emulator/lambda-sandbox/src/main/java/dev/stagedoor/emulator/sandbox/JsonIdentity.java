package dev.stagedoor.emulator.sandbox;

import java.util.Map;

import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import dev.stagedoor.emulator.sandbox.json.JsonReader;

/** The Cognito identity that a mobile client sent along. */
record JsonIdentity(String id, String pool) implements CognitoIdentity {

    static JsonIdentity parse(String json) {
        Map<?, ?> members = (Map<?, ?>) JsonReader.parse(json);
        return new JsonIdentity((String) members.get("cognitoIdentityId"),
                (String) members.get("cognitoIdentityPoolId"));
    }

    @Override
    public String getIdentityId() {
        return id;
    }

    @Override
    public String getIdentityPoolId() {
        return pool;
    }
}
