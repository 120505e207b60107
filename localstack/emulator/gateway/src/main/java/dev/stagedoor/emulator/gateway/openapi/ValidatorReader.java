package dev.stagedoor.emulator.gateway.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.model.RequestValidator;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** Reads {@code x-amazon-apigateway-request-validators}, and which of them an operation names. */
final class ValidatorReader {

    private final Spec spec;
    private final Ids ids;
    private final Map<String, String> knownIds = new LinkedHashMap<>();
    private final Map<String, RequestValidator> byName = new LinkedHashMap<>();

    ValidatorReader(Spec spec, Ids ids, RestApi before) {
        this.spec = spec;
        this.ids = ids;
        before.requestValidators().values().forEach(validator -> knownIds.put(validator.name(), validator.id()));
    }

    void readNamed() {
        spec.root().object(Extensions.REQUEST_VALIDATORS).each((name, members) -> {
            members.only("validateRequestBody", "validateRequestParameters");
            String id = knownIds.containsKey(name) ? knownIds.get(name) : ids.lower(6);
            byName.put(name, new RequestValidator(id, name, members.flag("validateRequestBody"),
                    members.flag("validateRequestParameters")));
        });
    }

    Iterable<RequestValidator> validators() {
        return byName.values();
    }

    /** The validator's id, or null: the operation's own, or else the document's. */
    String of(Members operation) {
        Members owner = operation.has(Extensions.REQUEST_VALIDATOR) ? operation : spec.root();
        String name = owner.text(Extensions.REQUEST_VALIDATOR);
        if (name == null) {
            return null;
        }
        if (!byName.containsKey(name)) {
            throw new InvalidOpenApiException("Unknown request validator '" + name + "' at " + owner.where());
        }
        return byName.get(name).id();
    }
}
