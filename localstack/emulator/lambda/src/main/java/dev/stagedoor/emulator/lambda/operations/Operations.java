package dev.stagedoor.emulator.lambda.operations;

import java.util.HashMap;
import java.util.Map;

import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.invoke.Invoker;

/** All operations by their names. */
public final class Operations {

    private Operations() {}

    public static Map<String, Operation> all(LambdaEngine engine, Invoker invoker) {
        Map<String, Operation> all = new HashMap<>();
        all.put("CreateFunction", new CreateFunction(engine));
        all.put("GetFunction", new GetFunction(engine));
        all.put("GetFunctionConfiguration", new GetFunctionConfiguration(engine));
        all.put("DeleteFunction", new DeleteFunction(engine));
        all.put("Invoke", new Invoke(engine, invoker));
        return Map.copyOf(all);
    }
}
