package dev.stagedoor.emulator.gateway.vtl;

import org.apache.velocity.util.introspection.VelPropertySet;

/** {@code #set($map.name = ...)}: what is put into the map counts. */
record GuardedPropertySet(VelPropertySet set, RenderBudget budget) implements VelPropertySet {

    @Override
    public Object invoke(Object target, Object value) throws Exception {
        budget.step();
        budget.put(value);
        return set.invoke(target, value);
    }

    @Override
    public boolean isCacheable() {
        return set.isCacheable();
    }

    @Override
    public String getMethodName() {
        return set.getMethodName();
    }
}
