package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.states.jsonata.value.Callable;
import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/** A function of an expression, with the context item and the variables where it was written. */
record Lambda(LambdaNode definition, Object input, Frame frame) implements Callable {

    @Override
    public Object call(List<Object> arguments, Object context, Frame caller) {
        Object result = run(arguments, context);
        while (result instanceof TailCallNode.Pending pending) {
            CallNode call = pending.call();
            Object function = call.procedure.evaluate(pending.input(), pending.frame());
            List<Object> values = new ArrayList<>(call.arguments.size());
            call.arguments(pending.input(), pending.frame(), values);
            try {
                result = function instanceof Lambda lambda
                        ? lambda.run(values, context)
                        : CallNode.callable(function).call(values, context, pending.frame());
            } catch (JsonataException e) {
                throw call.named(e);
            }
        }
        return result;
    }

    private Object run(List<Object> arguments, Object context) {
        List<Object> checked = definition.signature == null
                ? arguments
                : definition.signature.check(arguments, context);
        Frame variables = frame.nested();
        for (int i = 0; i < definition.parameters.size(); i++) {
            variables.bind(definition.parameters.get(i), i < checked.size() ? checked.get(i) : null);
        }
        return definition.body.evaluate(input, variables);
    }

    @Override
    public int arity() {
        return definition.parameters.size();
    }
}
