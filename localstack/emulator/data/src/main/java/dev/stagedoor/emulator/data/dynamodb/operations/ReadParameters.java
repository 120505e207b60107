package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.data.dynamodb.error.SerializationException;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.expression.BoundCondition;
import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionKind;
import dev.stagedoor.emulator.data.dynamodb.expression.Expressions;
import dev.stagedoor.emulator.data.dynamodb.expression.Projection;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.table.IndexDefinition;
import dev.stagedoor.emulator.data.dynamodb.table.Read;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition;

/** What Query and Scan have in common, read from a call. */
record ReadParameters(String tableName, String indexName, Select select, int limit,
        Map<String, AttributeValue> startKey, boolean consistent, BoundCondition filter, Projection projection) {

    private static final Pattern NUMBERS_AND_SETS = Pattern.compile(
            "contains duplicates|number set|numeric value|significant digits|number with magnitude");

    enum Select {
        ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES, SPECIFIC_ATTRIBUTES, COUNT
    }

    /** Checks the constraints of the API model. */
    static Constraints constraints(Members members) {
        Constraints constraints = new Constraints().tableName(TableNames.bare(members.text("TableName")))
                .name("indexName", members.text("IndexName"))
                .oneOf("select", members.text("Select"), "SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES",
                        "ALL_PROJECTED_ATTRIBUTES")
                .atLeast("limit", members.integer("Limit"), 1);
        return ReturnedCapacity.check(constraints, members);
    }

    static ReadParameters read(Members members, Expressions expressions) {
        Long limit = members.integer("Limit");
        String filter = members.text(ExpressionKind.FILTER.parameter());
        String projection = members.text(ExpressionKind.PROJECTION.parameter());
        return new ReadParameters(TableNames.bare(members.text("TableName")), members.text("IndexName"),
                select(members), limit == null ? Integer.MAX_VALUE : (int) Math.min(limit, Integer.MAX_VALUE),
                startKey(members), members.flag("ConsistentRead", false),
                filter == null ? null : expressions.condition(filter, ExpressionKind.FILTER),
                projection == null ? null : expressions.projection(projection));
    }

    private static Map<String, AttributeValue> startKey(Members members) {
        try {
            return members.attributes("ExclusiveStartKey");
        } catch (SerializationException e) {
            throw e;
        } catch (AwsException e) {
            // AWS puts the prefix before some texts only: those on numbers and sets stand alone.
            boolean alone = NUMBERS_AND_SETS.matcher(e.getMessage()).find();
            throw alone ? e : new ValidationException("The provided starting key is invalid: " + e.getMessage());
        }
    }

    private static Select select(Members members) {
        boolean projects = members.has(ExpressionKind.PROJECTION.parameter());
        boolean index = members.has("IndexName");
        if (!members.has("Select")) {
            return projects
                    ? Select.SPECIFIC_ATTRIBUTES
                    : index ? Select.ALL_PROJECTED_ATTRIBUTES : Select.ALL_ATTRIBUTES;
        }
        Select select = Select.valueOf(members.text("Select"));
        if (select == Select.SPECIFIC_ATTRIBUTES && !projects) {
            throw new ValidationException(
                    "Must specify the AttributesToGet or ProjectionExpression when choosing to get "
                            + "SPECIFIC_ATTRIBUTES");
        }
        if (select != Select.SPECIFIC_ATTRIBUTES && projects) {
            throw new ValidationException("Cannot specify the ProjectionExpression when choosing to get "
                    + (select == Select.COUNT ? "only the Count" : select.name()));
        }
        if (select == Select.ALL_PROJECTED_ATTRIBUTES && !index) {
            throw ValidationException
                    .invalidParameter("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
        }
        return select;
    }

    /** Checks the parameters against the table. */
    Read bind(TableDefinition table) {
        IndexDefinition index = indexName == null
                ? null
                : table.index(indexName).orElseThrow(() -> new ValidationException(
                        "The table does not have the specified index: " + indexName));
        if (consistent && index != null && index.global()) {
            throw new ValidationException("Consistent reads are not supported on global secondary indexes");
        }
        if (projection != null) {
            KeyPaths.requireScalars(projection.nestedAttributes(), table);
        }
        if (filter != null) {
            KeyPaths.requireScalars(filter.nestedAttributes(), table);
        }
        boolean fromTable = index != null && !index.global() && !carriesAll(index, table, wanted());
        return new Read(index, limit, startKey, filter, fromTable);
    }

    /** A global index has to carry what is asked for: nothing is fetched from the table. */
    void requireCarried(TableDefinition table, IndexDefinition index) {
        if (index == null || !index.global()) {
            return;
        }
        boolean all = index.projection() == IndexDefinition.ProjectionType.ALL;
        if (select == Select.ALL_ATTRIBUTES && !all) {
            throw ValidationException
                    .invalidParameter("Select type ALL_ATTRIBUTES is not supported for global secondary index "
                            + indexName + " because its projection type is not ALL");
        }
        if (projection != null && !carriesAll(index, table, projection.attributes())) {
            Set<String> missing = new LinkedHashSet<>(projection.attributes());
            missing.removeAll(index.carried(table.key()));
            throw ValidationException.invalidParameter(
                    "Global secondary index " + indexName + " does not project " + missing);
        }
    }

    /** The attributes that a local index may have to fetch; null for all of the item. */
    private Set<String> wanted() {
        return switch (select) {
            case ALL_ATTRIBUTES -> null;
            case SPECIFIC_ATTRIBUTES -> projection.attributes();
            default -> Set.of();
        };
    }

    private static boolean carriesAll(IndexDefinition index, TableDefinition table, Set<String> attributes) {
        return index.projection() == IndexDefinition.ProjectionType.ALL
                || attributes != null && index.carried(table.key()).containsAll(attributes);
    }
}
