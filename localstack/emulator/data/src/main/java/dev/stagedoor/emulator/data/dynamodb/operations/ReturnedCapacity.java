package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.data.dynamodb.table.IndexDefinition;
import dev.stagedoor.emulator.data.dynamodb.table.WriteResult;

/** ReturnConsumedCapacity: what a call costs, by table and, on demand, by index. */
final class ReturnedCapacity {

    private static final String UNITS = "CapacityUnits";

    private final String mode;
    private final String extraUnits;
    private final Map<String, Consumption> tables = new LinkedHashMap<>();

    private static final class Consumption {
        private double table;
        private final Map<IndexDefinition, Double> indexes = new LinkedHashMap<>();

        double total() {
            return table + indexes.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    private ReturnedCapacity(String mode, String extraUnits) {
        this.mode = mode;
        this.extraUnits = extraUnits;
    }

    static ReturnedCapacity of(Members members) {
        return new ReturnedCapacity(members.text("ReturnConsumedCapacity"), null);
    }

    /** @param extraUnits {@code ReadCapacityUnits} or {@code WriteCapacityUnits}, which transactions name besides */
    static ReturnedCapacity ofTransaction(Members members, String extraUnits) {
        return new ReturnedCapacity(members.text("ReturnConsumedCapacity"), extraUnits);
    }

    static Constraints check(Constraints constraints, Members members) {
        return constraints.oneOf("returnConsumedCapacity", members.text("ReturnConsumedCapacity"), "INDEXES", "TOTAL",
                "NONE");
    }

    void add(String table, double units) {
        tables.computeIfAbsent(table, name -> new Consumption()).table += units;
    }

    void add(String table, IndexDefinition index, double units) {
        tables.computeIfAbsent(table, name -> new Consumption()).indexes.merge(index, units, Double::sum);
    }

    /** @param factor two for transactions, which write twice */
    void add(WriteResult result, int factor) {
        String table = result.table().name();
        add(table, result.tableUnits() * factor);
        result.indexUnits().forEach((index, units) -> add(table, index, units * factor));
    }

    /** Of a call on one table. */
    void writeOne(ObjectNode output) {
        if (isAsked()) {
            tables.forEach((name, consumption) -> output.set("ConsumedCapacity", node(name, consumption)));
        }
    }

    /** Of a call on several tables. */
    void writeAll(ObjectNode output) {
        if (isAsked()) {
            ArrayNode list = output.putArray("ConsumedCapacity");
            tables.forEach((name, consumption) -> list.add(node(name, consumption)));
        }
    }

    private boolean isAsked() {
        return "TOTAL".equals(mode) || "INDEXES".equals(mode);
    }

    private ObjectNode node(String name, Consumption consumption) {
        ObjectNode node = units(consumption.total()).put("TableName", name);
        if ("INDEXES".equals(mode)) {
            node.set("Table", units(consumption.table));
            consumption.indexes.forEach((index, units) -> node
                    .withObject(index.global() ? "/GlobalSecondaryIndexes" : "/LocalSecondaryIndexes")
                    .set(index.name(), units(units)));
        }
        return node;
    }

    private ObjectNode units(double units) {
        ObjectNode node = Json.object().put(UNITS, units);
        return extraUnits == null ? node : node.put(extraUnits, units);
    }
}
