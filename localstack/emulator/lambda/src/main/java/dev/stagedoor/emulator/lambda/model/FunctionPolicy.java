package dev.stagedoor.emulator.lambda.model;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.iam.parse.PolicyParser;
import dev.stagedoor.emulator.lambda.error.PolicyLengthExceededException;
import dev.stagedoor.emulator.lambda.error.ResourceConflictException;
import dev.stagedoor.emulator.lambda.error.ResourceNotFoundException;

/**
 * The resource policy of one qualifier: who else may invoke it. Immutable; parsed once.
 *
 * @param statements by statement id
 */
public record FunctionPolicy(Map<String, ObjectNode> statements, PolicyDocument parsed, String revisionId) {

    private static final int MAX_BYTES = 20 * 1024;

    /** The policy with one more statement; {@code policy} may be null. */
    static FunctionPolicy with(FunctionPolicy policy, String sid, ObjectNode statement, String revisionId) {
        Map<String, ObjectNode> statements = new LinkedHashMap<>(policy == null ? Map.of() : policy.statements);
        if (statements.putIfAbsent(sid, statement) != null) {
            throw new ResourceConflictException("The statement id (" + sid + ") provided already exists. Please provide"
                    + " a new statement id, or remove the existing statement.");
        }
        return of(statements, revisionId);
    }

    /** The policy without a statement, or null if none is left. */
    static FunctionPolicy without(FunctionPolicy policy, String sid, String revisionId) {
        if (policy == null || !policy.statements.containsKey(sid)) {
            throw new ResourceNotFoundException("Statement " + sid + " is not found in resource policy.");
        }
        Map<String, ObjectNode> statements = new LinkedHashMap<>(policy.statements);
        statements.remove(sid);
        return statements.isEmpty() ? null : of(statements, revisionId);
    }

    private static FunctionPolicy of(Map<String, ObjectNode> statements, String revisionId) {
        ObjectNode document = document(statements);
        if (Json.write(document).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new PolicyLengthExceededException("The final policy size is bigger than the limit (20480).");
        }
        return new FunctionPolicy(statements, PolicyParser.parse("the function's resource policy", document,
                PolicyDocument.Kind.RESOURCE), revisionId);
    }

    /** The policy's text. */
    public String json() {
        return Json.write(document(statements));
    }

    private static ObjectNode document(Map<String, ObjectNode> statements) {
        ObjectNode document = Json.object().put("Version", "2012-10-17").put("Id", "default");
        document.putArray("Statement").addAll(statements.values());
        return document;
    }
}
