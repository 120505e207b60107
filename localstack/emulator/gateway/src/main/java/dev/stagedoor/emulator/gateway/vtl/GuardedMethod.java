package dev.stagedoor.emulator.gateway.vtl;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;

import org.apache.velocity.util.introspection.VelMethod;

/** A method call that ends when the time is over and gives back nothing that is too large. */
record GuardedMethod(VelMethod method, RenderBudget budget) implements VelMethod {

    @Override
    public Object invoke(Object target, Object[] arguments) throws IllegalAccessException, InvocationTargetException {
        budget.step();
        boolean container = target instanceof Collection || target instanceof Map;
        for (Object argument : arguments) {
            if (container) {
                budget.put(argument);
            } else {
                budget.checkSize(argument);
            }
        }
        return budget.checkSize(method.invoke(target, arguments));
    }

    @Override
    public boolean isCacheable() {
        return method.isCacheable();
    }

    @Override
    public String getMethodName() {
        return method.getMethodName();
    }

    @Override
    public Method getMethod() {
        return method.getMethod();
    }

    @Override
    public Class<?> getReturnType() {
        return method.getReturnType();
    }
}
