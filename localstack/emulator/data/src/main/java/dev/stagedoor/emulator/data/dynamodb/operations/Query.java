package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionKind;
import dev.stagedoor.emulator.data.dynamodb.expression.Expressions;
import dev.stagedoor.emulator.data.dynamodb.expression.KeyPredicate;
import dev.stagedoor.emulator.data.dynamodb.table.KeySchema;
import dev.stagedoor.emulator.data.dynamodb.table.Page;
import dev.stagedoor.emulator.data.dynamodb.table.QueryRange;
import dev.stagedoor.emulator.data.dynamodb.table.Read;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import dev.stagedoor.emulator.data.dynamodb.table.TableReader;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html">Query</a>. */
final class Query implements Operation {

    private static final Set<String> MEMBERS = Set.of("TableName", "IndexName", "Select", "Limit", "ConsistentRead",
            "ScanIndexForward", "ExclusiveStartKey", "KeyConditionExpression", "FilterExpression",
            "ProjectionExpression", "ExpressionAttributeNames", "ExpressionAttributeValues", "ReturnConsumedCapacity");

    private final DynamoDbEngine engine;

    Query(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ReadParameters.constraints(members).check();
        Expressions expressions = ExpressionParameters.read(members, engine.cache(), ExpressionKind.PROJECTION,
                ExpressionKind.FILTER, ExpressionKind.KEY_CONDITION);
        String keyCondition = members.text(ExpressionKind.KEY_CONDITION.parameter());
        if (keyCondition == null) {
            throw new ValidationException("Either the KeyConditions or KeyConditionExpression parameter must be "
                    + "specified in the request.");
        }
        List<KeyPredicate> predicates = expressions.keyCondition(keyCondition);
        ReadParameters parameters = ReadParameters.read(members, expressions);
        expressions.requireAllUsed();

        Table table = engine.tables().require(parameters.tableName());
        Read read = parameters.bind(table.definition());
        KeySchema key = read.index() == null ? table.definition().key() : read.index().key();
        QueryRange range = QueryRange.of(predicates, key);
        requireNoKeyInFilter(parameters, key);
        parameters.requireCarried(table.definition(), read.index());
        Page page = new TableReader(table).query(range, members.flag("ScanIndexForward", true), read);
        return Future.succeededFuture(AwsResponse.ok(ReadOutput.of(members, parameters, read, page)));
    }

    private static void requireNoKeyInFilter(ReadParameters parameters, KeySchema key) {
        for (String name : key.names()) {
            if (parameters.filter() != null && parameters.filter().attributes().contains(name)) {
                throw new ValidationException("Filter Expression can only contain non-primary key attributes: Primary "
                        + "key attribute: " + name);
            }
        }
    }
}
