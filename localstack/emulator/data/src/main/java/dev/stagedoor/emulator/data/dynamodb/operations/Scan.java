package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionKind;
import dev.stagedoor.emulator.data.dynamodb.expression.Expressions;
import dev.stagedoor.emulator.data.dynamodb.table.Page;
import dev.stagedoor.emulator.data.dynamodb.table.Read;
import dev.stagedoor.emulator.data.dynamodb.table.ScanSegment;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import dev.stagedoor.emulator.data.dynamodb.table.TableReader;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html">Scan</a>. */
final class Scan implements Operation {

    private static final int MAX_SEGMENTS = 1_000_000;
    private static final Set<String> MEMBERS = Set.of("TableName", "IndexName", "Select", "Limit", "ConsistentRead",
            "ExclusiveStartKey", "FilterExpression", "ProjectionExpression", "ExpressionAttributeNames",
            "ExpressionAttributeValues", "ReturnConsumedCapacity", "Segment", "TotalSegments");

    private final DynamoDbEngine engine;

    Scan(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        ReadParameters.constraints(members).atLeast("segment", members.integer("Segment"), 0)
                .atLeast("totalSegments", members.integer("TotalSegments"), 1)
                .atMost("totalSegments", members.integer("TotalSegments"), MAX_SEGMENTS).check();
        Expressions expressions = ExpressionParameters.read(members, engine.cache(), ExpressionKind.PROJECTION,
                ExpressionKind.FILTER);
        ScanSegment segment = segment(members.integer("Segment"), members.integer("TotalSegments"));
        ReadParameters parameters = ReadParameters.read(members, expressions);
        expressions.requireAllUsed();

        Table table = engine.tables().require(parameters.tableName());
        Read read = parameters.bind(table.definition());
        parameters.requireCarried(table.definition(), read.index());
        Page page = new TableReader(table).scan(segment, read);
        return Future.succeededFuture(AwsResponse.ok(ReadOutput.of(members, parameters, read, page)));
    }

    private static ScanSegment segment(Long number, Long total) {
        if (number == null && total == null) {
            return ScanSegment.WHOLE;
        }
        if (total == null) {
            throw new ValidationException("The TotalSegments parameter is required but was not present in the request "
                    + "when Segment parameter is present");
        }
        if (number == null) {
            throw new ValidationException("The Segment parameter is required but was not present in the request when "
                    + "parameter TotalSegments is present");
        }
        if (number >= total) {
            throw new ValidationException("The Segment parameter is zero-based and must be less than parameter "
                    + "TotalSegments: Segment: " + number + " is not less than TotalSegments: " + total);
        }
        return new ScanSegment(number.intValue(), total.intValue());
    }
}
