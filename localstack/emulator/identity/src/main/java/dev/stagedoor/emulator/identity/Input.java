package dev.stagedoor.emulator.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.identity.error.InvalidInputException;
import dev.stagedoor.emulator.identity.error.LimitExceededException;
import dev.stagedoor.emulator.identity.error.ValidationErrorException;

/** The members of a call, checked as they are read. */
public final class Input {

    private static final int MAX_TAGS = 50;

    private final AwsRequest request;

    public Input(AwsRequest request) {
        this.request = request;
    }

    public Caller caller() {
        return request.caller();
    }

    /** Refuses every member that the action does not read: none is accepted and ignored. */
    public Input only(String... members) {
        Set<String> known = Set.of(members);
        request.input().fieldNames().forEachRemaining(member -> {
            if (!known.contains(member)) {
                throw new ValidationErrorException("The Stagedoor emulator does not support the parameter " + member
                        + " of " + request.service() + ":" + request.operation());
            }
        });
        return this;
    }

    /** A text, or null. */
    public String text(String member) {
        return request.text(member);
    }

    public String required(String member) {
        String text = text(member);
        if (text == null || text.isEmpty()) {
            throw new ValidationErrorException("The request must contain the parameter " + member + ".");
        }
        return text;
    }

    /** The name of something: letters, digits and a few signs. */
    public String name(String member, int longest) {
        String name = required(member);
        if (!name.matches("[\\w+=,.@-]{1," + longest + "}")) {
            throw new ValidationErrorException("The specified value for " + Character.toLowerCase(member.charAt(0))
                    + member.substring(1) + " is invalid. It must contain only alphanumeric characters and/or the"
                    + " following: +=,.@_- and have at most " + longest + " characters");
        }
        return name;
    }

    /** A text with an upper bound, or null. */
    public String bounded(String member, int longest) {
        String text = text(member);
        if (text != null && text.length() > longest) {
            throw new ValidationErrorException(member + " must have length less than or equal to " + longest);
        }
        return text;
    }

    /** The path of an entity; {@code /} where none is given. */
    public String path() {
        String path = text("Path") == null ? "/" : text("Path");
        if (!path.matches("/|/[!-~]{1,510}/")) {
            throw new ValidationErrorException("The specified value for path is invalid. It must begin and end with /"
                    + " and contain only printable ASCII characters");
        }
        return path;
    }

    /** A whole number within bounds. */
    public int number(String member, int byDefault, int least, int most) {
        String text = text(member);
        if (text == null) {
            return byDefault;
        }
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new ValidationErrorException(
                    "Value '" + text + "' at '" + member + "' must be a number from " + least + " to " + most);
        }
        return Integer.parseInt(text);
    }

    /** True or false; false where it is not given. */
    public boolean flag(String member) {
        String text = text(member);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new ValidationErrorException(member + " must be true or false");
        }
        return "true".equals(text);
    }

    /** The member {@code Tags}, by key. */
    public Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        for (JsonNode tag : list("Tags")) {
            String key = tag.path("Key").asText();
            String value = tag.path("Value").asText();
            if (key.isEmpty() || key.length() > 128 || value.length() > 256 || key.startsWith("aws:")
                    || !tag.has("Value")) {
                throw new InvalidInputException("Not a tag: a key of 1 to 128 characters without the prefix aws: and a"
                        + " value of at most 256: " + key);
            }
            if (tags.put(key, value) != null) {
                throw new InvalidInputException("Duplicate tag keys found: " + key);
            }
        }
        return checked(tags);
    }

    /** @throws LimitExceededException if that is more than an entity may have */
    public static Map<String, String> checked(Map<String, String> tags) {
        if (tags.size() > MAX_TAGS) {
            throw new LimitExceededException("The number of tags has reached the maximum limit: " + MAX_TAGS);
        }
        return tags;
    }

    /** A list of texts. */
    public List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        list(member).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** An empty list comes over the query protocol as an empty text. */
    private Iterable<JsonNode> list(String member) {
        JsonNode node = request.input().path(member);
        if (node.isMissingNode() || node.isNull() || node.isTextual() && node.asText().isEmpty()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw new ValidationErrorException(member + " must be a list");
        }
        return node;
    }
}
