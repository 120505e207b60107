package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeType;
import dev.stagedoor.emulator.data.dynamodb.table.IndexDefinition;
import dev.stagedoor.emulator.data.dynamodb.table.IndexDefinition.ProjectionType;
import dev.stagedoor.emulator.data.dynamodb.table.KeySchema;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition.BillingMode;
import dev.stagedoor.emulator.data.dynamodb.table.Throughput;

/** Reads the definitions of secondary indexes. */
final class IndexReader {

    private static final int MAX_LOCAL = 5;
    private static final int MAX_GLOBAL = 20;
    private static final int MAX_NON_KEY_ATTRIBUTES = 100;
    private static final Set<String> GLOBAL = Set.of("IndexName", "KeySchema", "Projection", "ProvisionedThroughput");
    private static final Set<String> LOCAL = Set.of("IndexName", "KeySchema", "Projection");

    private final Map<String, AttributeType> definitions;
    private final BillingMode mode;
    private final KeySchema tableKey;

    IndexReader(Map<String, AttributeType> definitions, BillingMode mode, KeySchema tableKey) {
        this.definitions = definitions;
        this.mode = mode;
        this.tableKey = tableKey;
    }

    List<IndexDefinition> readAll(Members members) {
        List<IndexDefinition> indexes = new ArrayList<>(read(members, false));
        indexes.addAll(read(members, true));
        Set<String> names = new HashSet<>();
        for (IndexDefinition index : indexes) {
            if (!names.add(index.name())) {
                throw ValidationException.invalidParameter("Duplicate index name: " + index.name());
            }
        }
        requireLimits(indexes);
        return indexes;
    }

    static void requireLimits(List<IndexDefinition> indexes) {
        long global = indexes.stream().filter(IndexDefinition::global).count();
        if (indexes.size() - global > MAX_LOCAL) {
            throw ValidationException
                    .invalidParameter("Number of LocalSecondaryIndexes exceeds per-table limit of " + MAX_LOCAL);
        }
        if (global > MAX_GLOBAL) {
            throw ValidationException
                    .invalidParameter("GlobalSecondaryIndex count exceeds the per-table limit of " + MAX_GLOBAL);
        }
    }

    private List<IndexDefinition> read(Members members, boolean global) {
        String member = global ? "GlobalSecondaryIndexes" : "LocalSecondaryIndexes";
        List<IndexDefinition> indexes = new ArrayList<>();
        if (!members.has(member)) {
            return indexes;
        }
        for (JsonNode node : members.list(member)) {
            indexes.add(global ? global(node) : local(node));
        }
        if (indexes.isEmpty()) {
            throw ValidationException.invalidParameter("List of " + member + " is empty");
        }
        return indexes;
    }

    IndexDefinition global(JsonNode node) {
        Members index = Members.of(node, GLOBAL);
        String name = name(index);
        KeySchema key = KeySchemas.read(index, definitions, "globalSecondaryIndexes.member.keySchema");
        Throughput throughput = Throughputs.read(index, "globalSecondaryIndexes.member.provisionedThroughput");
        return index(name, true, key, index, Throughputs.requireIndex(mode, throughput, name));
    }

    private IndexDefinition local(JsonNode node) {
        Members index = Members.of(node, LOCAL);
        String name = name(index);
        if (!tableKey.hasSort()) {
            throw ValidationException.invalidParameter("Table KeySchema does not have a range key, which is required "
                    + "when specifying a LocalSecondaryIndex");
        }
        KeySchema key = KeySchemas.read(index, definitions, "localSecondaryIndexes.member.keySchema");
        if (!key.hasSort()) {
            throw ValidationException
                    .invalidParameter("Index KeySchema does not have a range key for index: " + name);
        }
        if (!key.partition().equals(tableKey.partition())) {
            throw ValidationException
                    .invalidParameter("Index KeySchema does not have the same leading hash key as table "
                            + "KeySchema for index: " + name + ". index hash key: " + key.partition().name()
                            + ", table hash key: " + tableKey.partition().name());
        }
        return index(name, false, key, index, Throughput.ON_DEMAND);
    }

    private static String name(Members index) {
        String name = index.text("IndexName");
        new Constraints().notNull("indexName", name).name("indexName", name)
                .notNull("projection", index.node("Projection")).check();
        return name;
    }

    private static IndexDefinition index(String name, boolean global, KeySchema key, Members index,
            Throughput throughput) {
        Members projection = Members.of(index.node("Projection"), Set.of("ProjectionType", "NonKeyAttributes"));
        String type = projection.text("ProjectionType");
        new Constraints().oneOf("projection.projectionType", type, "ALL", "INCLUDE", "KEYS_ONLY").check();
        if (type == null) {
            throw ValidationException.invalidParameter("Unknown ProjectionType: null");
        }
        List<String> attributes = new ArrayList<>();
        projection.list("NonKeyAttributes").forEach(node -> attributes.add(node.asText()));
        if (projection.has("NonKeyAttributes") && !type.equals("INCLUDE")) {
            throw ValidationException
                    .invalidParameter("ProjectionType is " + type + ", but NonKeyAttributes is specified");
        }
        if (type.equals("INCLUDE") && attributes.isEmpty()) {
            throw ValidationException
                    .invalidParameter("ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
        }
        if (attributes.size() > MAX_NON_KEY_ATTRIBUTES) {
            throw ValidationException.invalidParameter(
                    "NonKeyAttributes of index " + name + " exceeds the limit of " + MAX_NON_KEY_ATTRIBUTES);
        }
        return new IndexDefinition(name, global, key, ProjectionType.valueOf(type), List.copyOf(attributes),
                throughput);
    }
}
