package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.data.dynamodb.error.TableNotFoundException;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import dev.stagedoor.emulator.data.dynamodb.table.TableSettings.PointInTimeRecovery;
import io.vertx.core.Future;

/**
 * DescribeContinuousBackups and UpdateContinuousBackups: recorded only. Every restore operation is refused.
 * See <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html">the action</a>.
 */
final class ContinuousBackups {

    private static final int MAX_DAYS = 35;

    private final DynamoDbEngine engine;

    ContinuousBackups(DynamoDbEngine engine) {
        this.engine = engine;
    }

    Future<AwsResponse> describe(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("TableName"));
        return Future.succeededFuture(AwsResponse.ok(description(table(members))));
    }

    Future<AwsResponse> update(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("TableName", "PointInTimeRecoverySpecification"));
        new Constraints().notNull("pointInTimeRecoverySpecification", members.node("PointInTimeRecoverySpecification"))
                .check();
        Members specification = Members.of(members.node("PointInTimeRecoverySpecification"),
                Set.of("PointInTimeRecoveryEnabled", "RecoveryPeriodInDays"));
        Long days = specification.integer("RecoveryPeriodInDays");
        new Constraints()
                .notNull("pointInTimeRecoverySpecification.pointInTimeRecoveryEnabled",
                        specification.node("PointInTimeRecoveryEnabled"))
                .atLeast("pointInTimeRecoverySpecification.recoveryPeriodInDays", days, 1)
                .atMost("pointInTimeRecoverySpecification.recoveryPeriodInDays", days, MAX_DAYS).check();
        Table table = table(members);
        table.settings().pointInTimeRecovery(new PointInTimeRecovery(
                specification.flag("PointInTimeRecoveryEnabled", false), days == null ? MAX_DAYS : days.intValue()));
        return Future.succeededFuture(AwsResponse.ok(description(table)));
    }

    private Table table(Members members) {
        String name = TableNames.require(members);
        Table table = engine.tables().all().get(name);
        if (table == null) {
            throw new TableNotFoundException(name);
        }
        return table;
    }

    private static ObjectNode description(Table table) {
        PointInTimeRecovery recovery = table.settings().pointInTimeRecovery();
        ObjectNode output = Json.object();
        ObjectNode description = output.putObject("ContinuousBackupsDescription")
                .put("ContinuousBackupsStatus", "ENABLED").putObject("PointInTimeRecoveryDescription")
                .put("PointInTimeRecoveryStatus", recovery.enabled() ? "ENABLED" : "DISABLED");
        if (recovery.enabled()) {
            description.put("RecoveryPeriodInDays", recovery.periodInDays());
        }
        return output;
    }
}
