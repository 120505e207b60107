package dev.stagedoor.emulator.lambda.operations;

import java.util.HashMap;
import java.util.Map;

import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.invoke.EventQueue;
import dev.stagedoor.emulator.lambda.invoke.Invoker;
import dev.stagedoor.emulator.lambda.mapping.EventSourceMappings;

/** All operations by their names. */
public final class Operations {

    private Operations() {}

    public static Map<String, Operation> all(LambdaEngine engine, Invoker invoker, EventQueue events,
            EventSourceMappings mappings) {
        Map<String, Operation> all = new HashMap<>();
        all.put("CreateFunction", new CreateFunction(engine));
        all.put("GetFunction", new GetFunction(engine));
        all.put("GetFunctionConfiguration", new GetFunctionConfiguration(engine));
        all.put("ListFunctions", new ListFunctions(engine));
        all.put("UpdateFunctionCode", new UpdateFunctionCode(engine));
        all.put("UpdateFunctionConfiguration", new UpdateFunctionConfiguration(engine));
        all.put("DeleteFunction", new DeleteFunction(engine));
        all.put("Invoke", new Invoke(engine, invoker, events));
        all.put("PublishVersion", new PublishVersion(engine));
        all.put("ListVersionsByFunction", new ListVersionsByFunction(engine));
        all.put("CreateAlias", new CreateAlias(engine));
        all.put("UpdateAlias", new UpdateAlias(engine));
        all.put("GetAlias", new GetAlias(engine));
        all.put("ListAliases", new ListAliases(engine));
        all.put("DeleteAlias", new DeleteAlias(engine));
        all.put("AddPermission", new AddPermission(engine));
        all.put("RemovePermission", new RemovePermission(engine));
        all.put("GetPolicy", new GetPolicy(engine));
        FunctionConcurrency concurrency = new FunctionConcurrency(engine);
        all.put("PutFunctionConcurrency", concurrency::put);
        all.put("GetFunctionConcurrency", concurrency::get);
        all.put("DeleteFunctionConcurrency", concurrency::delete);
        FunctionEventInvokeConfig retries = new FunctionEventInvokeConfig(engine);
        all.put("PutFunctionEventInvokeConfig", retries::put);
        all.put("UpdateFunctionEventInvokeConfig", retries::update);
        all.put("GetFunctionEventInvokeConfig", retries::get);
        all.put("DeleteFunctionEventInvokeConfig", retries::delete);
        all.put("ListFunctionEventInvokeConfigs", retries::list);
        MappingOperations sources = new MappingOperations(engine, mappings);
        all.put("CreateEventSourceMapping", sources::create);
        all.put("GetEventSourceMapping", sources::get);
        all.put("ListEventSourceMappings", sources::list);
        all.put("UpdateEventSourceMapping", sources::update);
        all.put("DeleteEventSourceMapping", sources::delete);
        Tags tags = new Tags(engine, mappings);
        all.put("ListTags", tags::list);
        all.put("TagResource", tags::tag);
        all.put("UntagResource", tags::untag);
        return Map.copyOf(all);
    }
}
