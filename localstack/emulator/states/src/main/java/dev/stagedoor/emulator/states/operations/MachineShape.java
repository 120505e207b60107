package dev.stagedoor.emulator.states.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.machine.LoggingConfiguration;
import dev.stagedoor.emulator.states.machine.Revision;

/** State machines as the API shows them. */
final class MachineShape {

    private MachineShape() {}

    /** What a revision runs. @param metadataOnly without its definition */
    static ObjectNode revision(String name, Revision revision, boolean metadataOnly) {
        ObjectNode shape = Json.object().put("name", name)
                .put("definition", metadataOnly ? "{}" : revision.definition().text())
                .put("roleArn", revision.roleArn());
        shape.set("loggingConfiguration", logging(revision.logging()));
        shape.putObject("tracingConfiguration").put("enabled", revision.tracing());
        shape.putObject("encryptionConfiguration").put("type", "AWS_OWNED_KEY");
        if (revision.id() != null) {
            shape.put("revisionId", revision.id());
        }
        var references = revision.definition().parsed().variableReferences();
        if (!references.isEmpty() && !metadataOnly) {
            ObjectNode byState = shape.putObject("variableReferences");
            references.forEach((state, names) -> names.forEach(byState.withArray(state(state))::add));
        }
        return shape;
    }

    /** As a pointer, so that a slash in a name stays one. */
    private static String state(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static ObjectNode logging(LoggingConfiguration logging) {
        ObjectNode shape = Json.object().put("level", logging.level().name()).put("includeExecutionData",
                logging.includeExecutionData());
        if (!logging.logGroupArns().isEmpty()) {
            ArrayNode destinations = shape.putArray("destinations");
            logging.logGroupArns().forEach(
                    arn -> destinations.addObject().putObject("cloudWatchLogsLogGroup").put("logGroupArn", arn));
        }
        return shape;
    }
}
