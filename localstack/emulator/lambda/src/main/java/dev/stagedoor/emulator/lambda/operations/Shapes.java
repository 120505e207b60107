package dev.stagedoor.emulator.lambda.operations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.lambda.model.Alias;
import dev.stagedoor.emulator.lambda.model.FunctionConfiguration;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;

/** Structures of the API as answers. */
final class Shapes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");

    private Shapes() {}

    /** FunctionConfiguration. @param arn with or without a qualifier, as the operation has it */
    static ObjectNode configuration(FunctionVersion version, String arn) {
        FunctionConfiguration configuration = version.configuration();
        ObjectNode shape = Json.object().put("FunctionName", version.functionName()).put("FunctionArn", arn)
                .put("Runtime", configuration.runtime()).put("Role", configuration.role())
                .put("Handler", configuration.handler()).put("CodeSize", version.code().size())
                .put("Description", version.description()).put("Timeout", configuration.timeout())
                .put("MemorySize", configuration.memorySize()).put("LastModified", time(version.lastModified()))
                .put("CodeSha256", version.code().sha256()).put("Version", version.version());
        if (!configuration.environment().isEmpty()) {
            shape.putObject("Environment").set("Variables", texts(configuration.environment()));
        }
        if (configuration.vpcConfig() != null) {
            shape.set("VpcConfig", configuration.vpcConfig());
        }
        shape.putObject("TracingConfig").put("Mode", configuration.tracingMode());
        shape.put("RevisionId", version.revisionId()).put("State", "Active").put("LastUpdateStatus", "Successful")
                .put("PackageType", "Zip");
        ArrayNode architectures = shape.putArray("Architectures");
        configuration.architectures().forEach(architectures::add);
        shape.putObject("EphemeralStorage").put("Size", configuration.ephemeralStorage());
        shape.putObject("SnapStart").put("ApplyOn", "None").put("OptimizationStatus", "Off");
        shape.putObject("LoggingConfig").put("LogFormat", "Text").put("LogGroup", configuration.logGroup());
        return shape;
    }

    static ObjectNode alias(Alias alias, String functionArn) {
        ObjectNode shape = Json.object().put("AliasArn", functionArn + ":" + alias.name()).put("Name", alias.name())
                .put("FunctionVersion", alias.functionVersion()).put("Description", alias.description())
                .put("RevisionId", alias.revisionId());
        if (!alias.weights().isEmpty()) {
            ObjectNode weights = shape.putObject("RoutingConfig").putObject("AdditionalVersionWeights");
            alias.weights().forEach(weights::put);
        }
        return shape;
    }

    static ObjectNode texts(Map<String, String> map) {
        ObjectNode shape = Json.object();
        map.forEach(shape::put);
        return shape;
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
