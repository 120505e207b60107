package dev.stagedoor.emulator.states.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.StateMachineDefinition;
import dev.stagedoor.emulator.states.error.Diagnostic;
import dev.stagedoor.emulator.states.error.InvalidDefinitionException;
import dev.stagedoor.emulator.states.error.api.InvalidArnException;
import dev.stagedoor.emulator.states.error.api.InvalidLoggingConfigurationException;
import dev.stagedoor.emulator.states.error.api.InvalidStateMachineDefinitionException;
import dev.stagedoor.emulator.states.error.api.InvalidTracingConfigurationException;
import dev.stagedoor.emulator.states.error.api.ValidationException;
import dev.stagedoor.emulator.states.machine.LoggingConfiguration;
import dev.stagedoor.emulator.states.machine.MachineDefinition;

/** The members that say what a state machine runs. */
final class MachineSettings {

    private static final int MAX_TAG_KEY = 128;
    private static final int MAX_TAG_VALUE = 256;
    private static final int MAX_DEFINITION = 1_048_576;

    private MachineSettings() {}

    /**
     * @return null where there is none
     * @throws InvalidStateMachineDefinitionException if it cannot be used
     */
    static MachineDefinition definition(StatesContext states, Members members, MachineType type) {
        String text = members.text("definition", 1, MAX_DEFINITION);
        if (text == null) {
            return null;
        }
        try {
            StateMachineDefinition definition = states.definitions().read(text, type);
            List<Diagnostic> unsupported = UnsupportedTasks.in(definition.workflow(), states.unsupported());
            if (!unsupported.isEmpty()) {
                throw new InvalidStateMachineDefinitionException(unsupported);
            }
            return new MachineDefinition(text, definition);
        } catch (InvalidDefinitionException e) {
            throw new InvalidStateMachineDefinitionException(e.diagnostics());
        }
    }

    /** @return null where there is none */
    static String role(Members members) {
        String arn = members.text("roleArn", 1, 256);
        if (arn != null && !arn.matches("arn:[a-z-]+:iam::[0-9]{12}:role/.+")) {
            throw new InvalidArnException("Invalid Role Arn: " + arn);
        }
        return arn;
    }

    /** @return null where there is none */
    static LoggingConfiguration logging(Members members) {
        JsonNode logging = members.get("loggingConfiguration");
        if (logging.isMissingNode() || logging.isNull()) {
            return null;
        }
        List<String> groups = new ArrayList<>();
        logging.path("destinations")
                .forEach(destination -> groups.add(destination.at("/cloudWatchLogsLogGroup/logGroupArn").asText()));
        String level = logging.path("level").asText("OFF");
        if (groups.size() > 1 || !level.equals("OFF") && groups.isEmpty()) {
            throw new InvalidLoggingConfigurationException("Must specify exactly one Log Destination.");
        }
        if (!level.equals("OFF")) {
            throw new InvalidLoggingConfigurationException(
                    "the Stagedoor emulator does not deliver the events of executions: level must be OFF.");
        }
        return new LoggingConfiguration(level, logging.path("includeExecutionData").asBoolean(false),
                List.copyOf(groups));
    }

    /** @return null where nothing is said */
    static Boolean tracing(Members members) {
        JsonNode enabled = members.get("tracingConfiguration").path("enabled");
        if (enabled.asBoolean(false)) {
            throw new InvalidTracingConfigurationException(
                    "the Stagedoor emulator does not trace executions: enabled must be false.");
        }
        return enabled.isBoolean() ? false : null;
    }

    static void refuseEncryption(Members members) {
        String type = members.get("encryptionConfiguration").path("type").asText("AWS_OWNED_KEY");
        if (!type.equals("AWS_OWNED_KEY")) {
            throw new ValidationException(
                    "The Stagedoor emulator has no KMS: encryptionConfiguration must be of type AWS_OWNED_KEY.");
        }
    }

    static Map<String, String> tags(Members members) {
        Map<String, String> tags = new LinkedHashMap<>();
        members.get("tags").forEach(tag -> {
            String key = tag.path("key").asText();
            String value = tag.path("value").asText();
            if (key.isEmpty() || key.length() > MAX_TAG_KEY || value.length() > MAX_TAG_VALUE) {
                throw new ValidationException("A tag has a key of 1 to " + MAX_TAG_KEY + " and a value of at most "
                        + MAX_TAG_VALUE + " characters: " + key);
            }
            tags.put(key, value);
        });
        return tags;
    }
}
