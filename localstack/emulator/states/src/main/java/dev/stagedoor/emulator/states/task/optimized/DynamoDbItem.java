package dev.stagedoor.emulator.states.task.optimized;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.states.task.TaskCall;
import dev.stagedoor.emulator.states.task.integration.ArgumentShape;
import dev.stagedoor.emulator.states.task.integration.Integration;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * {@code dynamodb:getItem}, {@code putItem}, {@code updateItem} and {@code deleteItem}.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-ddb.html">DynamoDB</a>
 */
public final class DynamoDbItem implements Integration {

    private static final ArgumentShape GET = new ArgumentShape(Set.of("TableName", "Key", "AttributesToGet",
            "ConsistentRead", "ExpressionAttributeNames", "ProjectionExpression", "ReturnConsumedCapacity"),
            List.of("TableName", "Key"));
    private static final ArgumentShape PUT = new ArgumentShape(Set.of("TableName", "Item", "ConditionExpression",
            "ConditionalOperator", "Expected", "ExpressionAttributeNames", "ExpressionAttributeValues",
            "ReturnConsumedCapacity", "ReturnItemCollectionMetrics", "ReturnValues"), List.of("TableName", "Item"));
    private static final ArgumentShape DELETE = new ArgumentShape(Set.of("TableName", "Key", "ConditionExpression",
            "ConditionalOperator", "Expected", "ExpressionAttributeNames", "ExpressionAttributeValues",
            "ReturnConsumedCapacity", "ReturnItemCollectionMetrics", "ReturnValues"), List.of("TableName", "Key"));
    private static final ArgumentShape UPDATE = new ArgumentShape(Set.of("TableName", "Key", "AttributeUpdates",
            "ConditionExpression", "ConditionalOperator", "Expected", "ExpressionAttributeNames",
            "ExpressionAttributeValues", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics", "ReturnValues",
            "UpdateExpression"), List.of("TableName", "Key"));

    private final OptimizedContext context;
    private final SdkMetadata metadata;
    private final String operation;
    private final ArgumentShape shape;

    private DynamoDbItem(OptimizedContext context, String operation, ArgumentShape shape) {
        this.context = context;
        this.metadata = context.metadata();
        this.operation = operation;
        this.shape = shape;
    }

    public static Integration get(OptimizedContext context) {
        return new DynamoDbItem(context, "GetItem", GET);
    }

    public static Integration put(OptimizedContext context) {
        return new DynamoDbItem(context, "PutItem", PUT);
    }

    public static Integration update(OptimizedContext context) {
        return new DynamoDbItem(context, "UpdateItem", UPDATE);
    }

    public static Integration delete(OptimizedContext context) {
        return new DynamoDbItem(context, "DeleteItem", DELETE);
    }

    @Override
    public void check(JsonNode arguments, String field) {
        shape.check(arguments, field);
    }

    @Override
    public Future<JsonNode> call(TaskCall call, Caller caller) {
        return context.calls().of(call)
                .call("dynamodb", operation, Members.given(call.arguments()), Buffer.buffer(), caller,
                        OptimizedErrors.DYNAMODB)
                .map(answer -> metadata.dynamoDb(answer.output().deepCopy(), answer));
    }
}
