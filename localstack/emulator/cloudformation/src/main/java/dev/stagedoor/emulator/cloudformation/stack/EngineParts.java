package dev.stagedoor.emulator.cloudformation.stack;

import java.util.concurrent.Executor;

import dev.stagedoor.emulator.cloudformation.catalog.ResourceTypes;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;

/**
 * What every operation on stacks works with.
 *
 * @param workers runs the work on resources: as many threads as are wanted, so that an outer stack never holds the thread that an
 *        inner one waits for; what bounds them is how many resources one stack works on at a time
 */
record EngineParts(StackStore stacks, Exports exports, ResourceTypes types, Account account, Ids ids, Patience patience,
        Executor workers) {}
