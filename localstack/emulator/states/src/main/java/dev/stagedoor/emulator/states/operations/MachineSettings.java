package dev.stagedoor.emulator.states.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.StateMachineDefinition;
import dev.stagedoor.emulator.states.definition.parse.TextPlaces;
import dev.stagedoor.emulator.states.error.Diagnostic;
import dev.stagedoor.emulator.states.error.InvalidDefinitionException;
import dev.stagedoor.emulator.states.error.api.InvalidArnException;
import dev.stagedoor.emulator.states.error.api.InvalidLoggingConfigurationException;
import dev.stagedoor.emulator.states.error.api.InvalidStateMachineDefinitionException;
import dev.stagedoor.emulator.states.error.api.ValidationException;
import dev.stagedoor.emulator.states.machine.LogLevel;
import dev.stagedoor.emulator.states.machine.LoggingConfiguration;
import dev.stagedoor.emulator.states.machine.MachineDefinition;

/** The members that say what a state machine runs. */
final class MachineSettings {

    private static final int MAX_TAG_KEY = 128;
    private static final int MAX_TAG_VALUE = 256;
    private static final int MAX_DEFINITION = 1_048_576;
    private static final Pattern LOG_GROUP = Pattern.compile("arn:.+:log-group:[.\\-_/#A-Za-z0-9]{1,512}:\\*");

    private MachineSettings() {}

    /**
     * @param name of the state machine
     * @return null where there is none
     * @throws InvalidStateMachineDefinitionException if it cannot be used; the log says in which lines
     */
    static MachineDefinition definition(StatesContext states, Members members, MachineType type, String name) {
        String text = members.sensitive("definition", 1, MAX_DEFINITION);
        if (text == null) {
            return null;
        }
        try {
            StateMachineDefinition definition = states.definitions().read(text, type);
            List<Diagnostic> unsupported = UnsupportedTasks.in(definition.workflow(), states.unsupported());
            if (!unsupported.isEmpty()) {
                throw refused(name, TextPlaces.located(text, unsupported));
            }
            return new MachineDefinition(text, definition);
        } catch (InvalidDefinitionException e) {
            throw refused(name, e.diagnostics());
        }
    }

    private static InvalidStateMachineDefinitionException refused(String name, List<Diagnostic> diagnostics) {
        RefusedDefinitions.log(name, diagnostics);
        return new InvalidStateMachineDefinitionException(diagnostics);
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
    static LoggingConfiguration logging(Members members, Account account) {
        JsonNode given = members.get("loggingConfiguration");
        if (given.isMissingNode() || given.isNull()) {
            return null;
        }
        if (!(given instanceof ObjectNode object)) {
            throw new ValidationException("loggingConfiguration must be an object");
        }
        Members logging = Members.of(object, Set.of("level", "includeExecutionData", "destinations"));
        String word = logging.word("level", "ALL", "ERROR", "FATAL", "OFF");
        List<String> groups = new ArrayList<>();
        logging.get("destinations")
                .forEach(destination -> groups.add(destination.at("/cloudWatchLogsLogGroup/logGroupArn").asText()));
        LogLevel level = LogLevel.valueOf(word == null ? "OFF" : word);
        if (groups.size() > 1 || level != LogLevel.OFF && groups.isEmpty()) {
            throw new InvalidLoggingConfigurationException("Must specify exactly one Log Destination.");
        }
        for (String group : groups) {
            if (!group.startsWith(account.arn("logs", "log-group:")) || !LOG_GROUP.matcher(group).matches()) {
                throw new InvalidLoggingConfigurationException(
                        "the ARN of a log group of this account ends with :* and is not " + group);
            }
        }
        return new LoggingConfiguration(level, logging.flag("includeExecutionData", false), List.copyOf(groups));
    }

    /** @return null where nothing is said */
    static Boolean tracing(Members members) {
        JsonNode given = members.get("tracingConfiguration");
        if (given.isMissingNode() || given.isNull()) {
            return null;
        }
        if (!(given instanceof ObjectNode object)) {
            throw new ValidationException("tracingConfiguration must be an object");
        }
        return Members.of(object, Set.of("enabled")).flag("enabled", false);
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
