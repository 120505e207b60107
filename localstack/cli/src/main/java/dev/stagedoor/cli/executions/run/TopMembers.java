package dev.stagedoor.cli.executions.run;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Members of a JSON object that may have been cut somewhere behind them. */
public final class TopMembers {

    private static final JsonFactory JSON = new JsonFactory();

    private TopMembers() {}

    /** The first of the members that is there and a text; empty if the text ends before it, or is no JSON object. */
    public static Optional<String> find(String json, String... members) {
        Set<String> wanted = Set.of(members);
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                if (wanted.contains(member) && value == JsonToken.VALUE_STRING) {
                    return Optional.of(parser.getText());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException cutOrNoJson) {
            return Optional.empty();
        }
    }
}
