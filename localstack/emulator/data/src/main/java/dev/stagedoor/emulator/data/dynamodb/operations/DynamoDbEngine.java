package dev.stagedoor.emulator.data.dynamodb.operations;

import java.time.Clock;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionCache;
import dev.stagedoor.emulator.data.dynamodb.table.Tables;
import dev.stagedoor.emulator.data.dynamodb.table.TransactionScope;

/** What the operations share. */
public record DynamoDbEngine(Tables tables, TransactionScope transactions, ClientTokens tokens, ExpressionCache cache,
        Account account, Clock clock, Ids ids) {

    public static DynamoDbEngine of(Tables tables, Account account, Clock clock, Ids ids) {
        return new DynamoDbEngine(tables, new TransactionScope(tables), new ClientTokens(clock),
                new ExpressionCache(), account, clock, ids);
    }
}
