package dev.stagedoor.emulator.lambda.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.lambda.error.ResourceConflictException;
import dev.stagedoor.emulator.lambda.error.ResourceNotFoundException;

/** All functions of the emulator's account and region. Thread-safe. */
public final class FunctionStore {

    private final Account account;
    private final Map<String, Function> functions = new ConcurrentSkipListMap<>();

    public FunctionStore(Account account) {
        this.account = account;
    }

    public Optional<Function> find(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /** @throws ResourceNotFoundException with the ARN that the caller named */
    public Function get(FunctionRef ref) {
        return find(ref.name()).orElseThrow(
                () -> new ResourceNotFoundException("Function not found: " + ref.arn(account)));
    }

    public void add(Function function) {
        if (functions.putIfAbsent(function.name(), function) != null) {
            throw new ResourceConflictException("Function already exist: " + function.name());
        }
    }

    /** @return the function that is gone now */
    public Function remove(FunctionRef ref) {
        Function function = get(ref);
        if (!functions.remove(ref.name(), function)) {
            throw new ResourceNotFoundException("Function not found: " + ref.arn(account));
        }
        return function;
    }

    /** In order of names. */
    public Collection<Function> all() {
        return List.copyOf(functions.values());
    }
}
