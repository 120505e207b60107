package dev.stagedoor.emulator.core.iam.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.Condition;
import dev.stagedoor.emulator.core.iam.ConditionKeys;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.iam.PolicyDocument.Kind;
import dev.stagedoor.emulator.core.iam.PolicyDocument.Patterns;
import dev.stagedoor.emulator.core.iam.PolicyDocument.Statement;

/** Reads a policy document strictly: what it does not know, it refuses. */
public final class PolicyParser {

    private static final int MAX_STATEMENTS = 500;
    private static final int MAX_VALUES = 1_000;
    private static final int MAX_TEXT = 2_048;
    private static final Set<String> TOP = Set.of("Version", "Id", "Statement");
    private static final Set<String> ELEMENTS = Set.of("Sid", "Effect", "Principal", "NotPrincipal", "Action",
            "NotAction",
            "Resource", "NotResource", "Condition");
    private static final Set<String> PRINCIPALS = Set.of("AWS", "Service", "Federated");

    private static final String ACCOUNT_OR_ARN = "[0-9]{12}|arn:aws:(iam|sts)::[0-9]{12}:[^*?]+";

    private final String name;
    private final Kind kind;
    private boolean variables;

    private PolicyParser(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    /**
     * @param name where the policy comes from, for explanations and errors
     * @throws MalformedPolicyDocumentException for everything outside the grammar, or what this kind of policy may not have:
     *         nothing is dropped in silence
     */
    public static PolicyDocument parse(String name, JsonNode document, Kind kind) {
        return new PolicyParser(name, kind).parse(document);
    }

    /**
     * The same from a text, where a key that is given twice is refused, too.
     *
     * @throws MalformedPolicyDocumentException for everything outside the grammar, or a text that is not JSON
     */
    public static PolicyDocument parse(String name, String document, Kind kind) {
        return new PolicyParser(name, kind).parse(document);
    }

    private PolicyDocument parse(String text) {
        try {
            return parse(Json.parseStrictly(text));
        } catch (JsonProcessingException e) {
            throw malformed("not JSON: " + e.getOriginalMessage());
        }
    }

    private PolicyDocument parse(JsonNode document) {
        if (!document.isObject()) {
            throw malformed("not a JSON object");
        }
        onlyOf(document, TOP, "the policy");
        String version = document.has("Version") ? text(document.get("Version"), "Version") : "2008-10-17";
        if (!version.equals("2012-10-17") && !version.equals("2008-10-17")) {
            throw malformed("Version must be 2012-10-17 or 2008-10-17, not " + version);
        }
        if (document.has("Id")) {
            text(document.get("Id"), "Id");
        }
        variables = version.equals("2012-10-17");
        JsonNode statement = document.path("Statement");
        List<Statement> statements = new ArrayList<>();
        Set<String> sids = new HashSet<>();
        for (JsonNode node : statement.isArray() ? statement : List.of(statement)) {
            Statement parsed = statement(node, "statement " + (statements.size() + 1));
            if (parsed.sid() != null && !sids.add(parsed.sid())) {
                throw malformed("two statements have the Sid " + parsed.sid());
            }
            statements.add(parsed);
        }
        if (statements.isEmpty() || statements.size() > MAX_STATEMENTS) {
            throw malformed("it must have 1 to " + MAX_STATEMENTS + " statements");
        }
        return new PolicyDocument(name, List.copyOf(statements));
    }

    private Statement statement(JsonNode node, String where) {
        if (!node.isObject()) {
            throw malformed(where + " is missing or not an object");
        }
        onlyOf(node, ELEMENTS, where);
        String effect = node.has("Effect") ? text(node.get("Effect"), "Effect") : "";
        if (!effect.equals("Allow") && !effect.equals("Deny")) {
            throw malformed(where + ": Effect must be Allow or Deny");
        }
        Patterns principals = patterns(node, "Principal", where);
        Patterns resources = patterns(node, "Resource", where);
        checkKind(where, principals.patterns() != null, resources.patterns() != null);
        if (principals.negated() && effect.equals("Allow")) {
            throw malformed(where + ": NotPrincipal goes with Effect Deny only");
        }
        Patterns actions = patterns(node, "Action", where);
        if (actions.patterns() == null) {
            throw malformed(where + ": Action or NotAction is missing");
        }
        String sid = node.has("Sid") ? text(node.get("Sid"), "Sid") : null;
        return new Statement(sid, effect.equals("Allow"), principals, actions, resources,
                conditions(node.path("Condition"), where));
    }

    private void checkKind(String where, boolean principal, boolean resource) {
        boolean right = switch (kind) {
            case IDENTITY -> resource && !principal;
            case RESOURCE -> resource && principal;
            case TRUST -> principal && !resource;
            case ANY -> principal || resource;
        };
        if (!right) {
            throw malformed(where + ": " + switch (kind) {
                case IDENTITY -> "an identity policy has a Resource and no Principal";
                case RESOURCE -> "a resource policy has a Principal and a Resource";
                case TRUST -> "a trust policy has a Principal and no Resource";
                case ANY -> "Principal and Resource are both missing";
            });
        }
    }

    private Patterns patterns(JsonNode statement, String element, String where) {
        JsonNode plain = statement.get(element);
        JsonNode not = statement.get("Not" + element);
        if (plain != null && not != null) {
            throw malformed(where + ": " + element + " and Not" + element + " exclude each other");
        }
        JsonNode value = plain == null ? not : plain;
        if (value == null) {
            return new Patterns(false, null);
        }
        List<String> texts = element.equals("Principal")
                ? principals(value, where)
                : texts(value, where + ": " + element);
        texts.forEach(text -> {
            switch (element) {
                case "Action" -> require(text.equals("*") || text.matches("[a-zA-Z0-9-]+:[a-zA-Z0-9*?]+"), where, text);
                case "Resource" -> {
                    require(text.equals("*") || text.startsWith("arn:"), where, text);
                    checkVariables(text, true, where);
                }
                default -> require(text.indexOf('?') < 0, where, text);
            }
        });
        return new Patterns(plain == null, texts);
    }

    private void require(boolean condition, String where, String text) {
        if (!condition) {
            throw malformed(where + ": not in the form that IAM wants: " + text);
        }
    }

    private List<String> principals(JsonNode value, String where) {
        if (value.isTextual() && value.asText().equals("*")) {
            return List.of("*");
        }
        if (!value.isObject() || value.isEmpty()) {
            throw malformed(where + ": Principal must be * or an object");
        }
        List<String> principals = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            if (!PRINCIPALS.contains(entry.getKey())) {
                throw malformed(where + ": the emulator knows no principals of the type " + entry.getKey());
            }
            for (String text : texts(entry.getValue(), where + ": Principal")) {
                boolean everybody = entry.getKey().equals("AWS") && text.equals("*");
                require(everybody
                        || (entry.getKey().equals("AWS") ? text.matches(ACCOUNT_OR_ARN) : text.indexOf('*') < 0),
                        where, text);
                principals.add(entry.getKey() + ":" + text);
            }
        }
        return List.copyOf(principals);
    }

    private List<Condition> conditions(JsonNode block, String where) {
        if (block.isMissingNode()) {
            return List.of();
        }
        if (!block.isObject()) {
            throw malformed(where + ": Condition is not an object");
        }
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> operator : block.properties()) {
            if (!operator.getValue().isObject()) {
                throw malformed(where + ": Condition " + operator.getKey() + " is not an object");
            }
            for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
                conditions.add(condition(operator.getKey(), key.getKey(), key.getValue(), where));
            }
        }
        return List.copyOf(conditions);
    }

    private Condition condition(String operator, String key, JsonNode value, String where) {
        if (!ConditionKeys.isKnown(key)) {
            throw malformed(where + ": the Stagedoor emulator does not have the condition key " + key);
        }
        List<String> values = texts(value, where + ": Condition " + operator);
        try {
            Condition condition = Condition.parse(operator, key, values);
            values.forEach(text -> checkVariables(text, condition.operator().takesVariables(), where));
            return condition;
        } catch (IllegalArgumentException e) {
            throw malformed(where + ": Condition: " + e.getMessage());
        }
    }

    /** Every <code>${</code> must be a whole variable of a known key, in a place and version that has variables. */
    private void checkVariables(String text, boolean allowedHere, String where) {
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", open + 2)) {
            int close = text.indexOf('}', open);
            String variable = close < 0 ? "" : text.substring(open + 2, close);
            boolean escape = variable.matches("[*?$]");
            boolean named = variable.matches("\\s*[a-zA-Z0-9:/-]+\\s*(,\\s*'[^'*?]*'\\s*)?")
                    && ConditionKeys.isKnown(variable.split(",")[0].strip());
            if (!allowedHere || !variables || !escape && !named) {
                throw malformed(where + ": not a policy variable that is known here (Version 2012-10-17): " + text);
            }
        }
    }

    private List<String> texts(JsonNode value, String where) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            if (!item.isValueNode() || item.isNull()) {
                throw malformed(where + " must be a text or a list of texts");
            }
            texts.add(text(item, where));
        }
        if (texts.isEmpty() || texts.size() > MAX_VALUES) {
            throw malformed(where + " must have 1 to " + MAX_VALUES + " values");
        }
        return List.copyOf(texts);
    }

    private String text(JsonNode node, String where) {
        if (!node.isValueNode() || node.isNull() || node.asText().length() > MAX_TEXT) {
            throw malformed(where + " must be a text of at most " + MAX_TEXT + " characters");
        }
        return node.asText();
    }

    private void onlyOf(JsonNode object, Set<String> known, String where) {
        object.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw malformed(where + " has an unknown element: " + field);
            }
        });
    }

    private MalformedPolicyDocumentException malformed(String what) {
        return new MalformedPolicyDocumentException("The policy " + name + " is malformed: " + what);
    }
}
