package dev.stagedoor.emulator.lambda.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.model.Function;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html">AddPermission</a>: a statement of the resource policy of a qualifier, by which the bus decides. */
record AddPermission(LambdaEngine engine) implements Operation {

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "FunctionName", "Qualifier", "StatementId", "Action", "Principal",
                "SourceArn",
                "SourceAccount", "RevisionId");
        FunctionRef ref = engine.ref(request);
        Function function = Qualifiers.require(engine, ref);
        members.required("StatementId");
        String sid = members.matching("StatementId", null, "[a-zA-Z0-9-_]{1,100}");
        members.required("Action");
        String action = members.matching("Action", null, "(lambda:[*]|lambda:[a-zA-Z]+|[*])");
        ObjectNode statement = Json.object().put("Sid", sid).put("Effect", "Allow");
        statement.set("Principal", principal(members.required("Principal")));
        statement.put("Action", action).put("Resource", ref.arn(engine.emulator().account()));
        conditions(members, statement);
        Qualifiers.requireRevision(function, ref, members.text("RevisionId"));
        function.settings().addStatement(ref.qualifier(), sid, statement, engine.newRevision());
        return Future.succeededFuture(AwsResponse.of(201, Json.object().put("Statement", Json.write(statement))));
    }

    /** Everybody, a service, an account or an identity. */
    private static JsonNode principal(String principal) {
        if (principal.equals("*")) {
            return TextNode.valueOf("*");
        }
        if (principal.matches("\\d{12}")) {
            return Json.object().put("AWS", "arn:aws:iam::" + principal + ":root");
        }
        if (principal.matches("arn:aws:(iam|sts)::\\d{12}:.+")) {
            return Json.object().put("AWS", principal);
        }
        if (principal.matches("[a-z0-9.-]+\\.amazonaws\\.com")) {
            return Json.object().put("Service", principal);
        }
        throw new InvalidParameterValueException(
                "The provided principal was invalid. Please check the principal and try again.");
    }

    private static void conditions(Members members, ObjectNode statement) {
        String source = members.matching("SourceArn", null, "arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:.*");
        String account = members.matching("SourceAccount", null, "\\d{12}");
        if (account != null) {
            statement.withObject("/Condition").putObject("StringEquals").put("AWS:SourceAccount", account);
        }
        if (source != null) {
            statement.withObject("/Condition").putObject("ArnLike").put("AWS:SourceArn", source);
        }
    }
}
