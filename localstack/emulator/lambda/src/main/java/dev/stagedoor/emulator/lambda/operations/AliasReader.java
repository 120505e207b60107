package dev.stagedoor.emulator.lambda.operations;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.model.Alias;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;

/** Reads an alias; what a call does not say stays as it is. */
final class AliasReader {

    private static final String VERSION = "(\\$LATEST|[0-9]+)";

    private AliasReader() {}

    static Alias read(Members members, Alias before, String revisionId) {
        String version = members.matching("FunctionVersion", before.functionVersion(), VERSION);
        Map<String, Double> weights = before.weights();
        if (members.has("RoutingConfig")) {
            weights = weights(members.inside("RoutingConfig", "AdditionalVersionWeights"), version);
        }
        return new Alias(before.name(), version, members.text("Description", before.description(), 256), weights,
                revisionId);
    }

    private static Map<String, Double> weights(Members routing, String version) {
        Map<String, Double> weights = new LinkedHashMap<>();
        JsonNode node = routing.value("AdditionalVersionWeights");
        if (node != null) {
            node.properties().forEach(entry -> weights.put(entry.getKey(), weight(entry.getValue())));
        }
        if (weights.size() > 1) {
            throw new InvalidParameterValueException(
                    "Number of items in AdditionalVersionWeights cannot be greater than 1");
        }
        if (!weights.isEmpty() && version.equals(FunctionVersion.LATEST)
                || weights.containsKey(FunctionVersion.LATEST)) {
            throw new InvalidParameterValueException(
                    "$LATEST is not supported for an alias pointing to more than 1 version");
        }
        if (weights.containsKey(version)) {
            throw new InvalidParameterValueException("Invalid function version " + version
                    + ". Function version " + version + " is already included in routing configuration.");
        }
        return Map.copyOf(weights);
    }

    private static double weight(JsonNode node) {
        double weight = node.asDouble(-1);
        if (!node.isNumber() || weight < 0 || weight > 1) {
            throw new InvalidParameterValueException(
                    "Value '" + node.asText() + "' at 'additionalVersionWeights' failed to"
                            + " satisfy constraint: Member must have value between 0.0 and 1.0");
        }
        return weight;
    }
}
