package dev.stagedoor.emulator.data.dynamodb;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.Permission;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.data.dynamodb.operations.DynamoDbEngine;
import dev.stagedoor.emulator.data.dynamodb.operations.DynamoDbOperations;
import dev.stagedoor.emulator.data.dynamodb.table.MemoryBudget;
import dev.stagedoor.emulator.data.dynamodb.table.Tables;
import dev.stagedoor.emulator.data.dynamodb.wire.DynamoDbProtocol;

/** Amazon DynamoDB in memory: exact for what it has, everything else is refused by its name. */
public final class DynamoDbService implements AwsService {

    private final Account account;
    private final Map<String, Operation> operations;
    private final WireProtocol protocol = new DynamoDbProtocol();

    public DynamoDbService(EmulatorContext context) {
        this(context, MemoryBudget.ofHeap());
    }

    /** @param budget what all items together may take */
    public DynamoDbService(EmulatorContext context, MemoryBudget budget) {
        this.account = context.account();
        Tables tables = new Tables(context.clock(), budget);
        this.operations = DynamoDbOperations
                .all(DynamoDbEngine.of(tables, context.account(), context.clock(), context.ids()));
    }

    @Override
    public String name() {
        return "dynamodb";
    }

    @Override
    public WireProtocol protocol() {
        return protocol;
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    @Override
    public List<String> resources(AwsRequest request) {
        return permissions(request).stream().map(Permission::resource).distinct().toList();
    }

    @Override
    public List<Permission> permissions(AwsRequest request) {
        return new DynamoDbPermissions(account).of(request);
    }
}
