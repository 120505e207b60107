package dev.stagedoor.emulator.gateway.vtl;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

import org.apache.velocity.util.introspection.VelMethod;

/** A method call that ends when the time is over and gives back nothing that is too large. */
record GuardedMethod(VelMethod method, RenderBudget budget) implements VelMethod {

    @Override
    public Object invoke(Object target, Object[] arguments) throws IllegalAccessException, InvocationTargetException {
        budget.checkTime();
        for (Object argument : arguments) {
            budget.checkSize(argument);
        }
        budget.checkSize(target);
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
