package dev.stagedoor.emulator.states.definition.parse;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.State;
import dev.stagedoor.emulator.states.definition.StateMachineDefinition;
import dev.stagedoor.emulator.states.definition.check.DefinitionCheck;
import dev.stagedoor.emulator.states.error.Diagnostic;
import dev.stagedoor.emulator.states.error.Diagnostic.Severity;
import dev.stagedoor.emulator.states.error.InvalidDefinitionException;
import dev.stagedoor.emulator.states.execution.JsonText;

/** Reads the text of a definition. */
public final class DefinitionReader {

    private static final int MAX_CHARACTERS = 1024 * 1024;

    private final DefinitionParser parser;

    public DefinitionReader(DefinitionParser parser) {
        this.parser = parser;
    }

    /**
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public StateMachineDefinition read(String text, MachineType type) throws InvalidDefinitionException {
        JsonNode tree = tree(text);
        refuse(DefinitionCheck.machine(tree, type));
        return parser.parse(tree, type);
    }

    /**
     * The text of one state.
     *
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public State readState(String text, String name) throws InvalidDefinitionException {
        JsonNode tree = tree(text);
        refuse(DefinitionCheck.state(tree));
        return parser.parseState(name, tree);
    }

    private static void refuse(List<Diagnostic> wrong) throws InvalidDefinitionException {
        if (!wrong.isEmpty()) {
            throw new InvalidDefinitionException(wrong);
        }
    }

    private static JsonNode tree(String text) throws InvalidDefinitionException {
        if (text.length() > MAX_CHARACTERS) {
            throw new InvalidDefinitionException(
                    List.of(Diagnostic.schema("Definition must have at most 1048576 characters", null)));
        }
        try {
            JsonNode tree = text.isBlank() ? null : JsonText.parse(text);
            if (tree == null || !tree.isObject()) {
                throw new InvalidDefinitionException(
                        List.of(Diagnostic.schema("Definition must be a valid JSON object", null)));
            }
            return tree;
        } catch (JsonText.NotJsonException e) {
            String message = e.getMessage();
            String place = message.substring(message.lastIndexOf("\n at ") + "\n at ".length());
            throw new InvalidDefinitionException(
                    List.of(new Diagnostic(Severity.ERROR, "INVALID_JSON_DESCRIPTION", message, place)));
        }
    }
}
