package dev.stagedoor.emulator.data.dynamodb.table;

/** Provisioned capacity: recorded only, nothing is throttled. Zero for tables that pay per request. */
public record Throughput(long readCapacityUnits, long writeCapacityUnits) {

    public static final Throughput ON_DEMAND = new Throughput(0, 0);
}
